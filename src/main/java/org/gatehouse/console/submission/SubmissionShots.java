package org.gatehouse.console.submission;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.model.Action;
import org.gatehouse.model.Asset;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.RequestId;

/// The states of the form that are worth a picture.
final class SubmissionShots {
    private static final int LONG = 200;

    private final SubmissionModel model;
    private final SubmissionController controller;
    private final RegisterSearch<Asset> assets;
    private final Clock clock;
    private final Runnable focus;

    SubmissionShots(
            SubmissionModel model,
            SubmissionController controller,
            RegisterSearch<Asset> assets,
            Clock clock,
            Runnable focus) {
        this.model = model;
        this.controller = controller;
        this.assets = assets;
        this.clock = clock;
        this.focus = focus;
    }

    List<ScreenShots.State> states() {
        return List.of(
                state("empty", this::empty),
                state("picking", () -> {
                    model.clear();
                    focus.run();
                    return look("profiles");
                }),
                state("approvals", this::approvals),
                state("narrow", () -> {
                    model.durationProperty().set("40 days");
                    return told();
                }),
                state("at-once", this::atOnce),
                state("denied", this::denied),
                state("faults", this::faults),
                state("refused", this::refused),
                state(
                        "draft",
                        () -> approvals().thenRun(() -> {
                            model.refusalProperty().set(null);
                            keep();
                        })),
                state("draft-changed", () -> {
                    model.durationProperty().set("6 h");
                    return told();
                }));
    }

    private static ScreenShots.State state(String name, Supplier<CompletionStage<?>> prepare) {
        return new ScreenShots.State(name, prepare);
    }

    private CompletionStage<?> empty() {
        model.clear();
        return look("").thenRun(focus);
    }

    private CompletionStage<?> approvals() {
        model.clear();
        return look("userdata.core.profiles").thenCompose(_ -> {
            add(0);
            ItemDraft draft = model.items().getFirst();
            model.replace(draft.withColumn("email", true).withColumn("phone", true));
            model.purposeProperty().set(PurposeType.OPERATIONS);
            model.detailProperty().set("Fraud model backfill");
            model.justificationProperty()
                    .set(
                            "Two days of sign-up records lost their hashed contact keys. Need raw values once to recompute.");
            model.ticketProperty().set("FRD-881");
            return told();
        });
    }

    private CompletionStage<?> atOnce() {
        model.clear();
        return look("userdata.metrics.daily_active").thenCompose(_ -> {
            add(0);
            model.replace(model.items().getFirst().withWhole(true));
            model.purposeProperty().set(PurposeType.OPERATIONS);
            return told();
        });
    }

    private CompletionStage<?> denied() {
        model.clear();
        return look("userdata.core.messages").thenCompose(_ -> {
            add(0);
            model.replace(model.items().getFirst().withAction(Action.EXPORT).withWhole(true));
            model.physicalProperty().set("SG");
            model.emergencyProperty().set(true);
            model.atSetTimeProperty().set(true);
            model.startProperty().set("tomorrow 9:00");
            return told();
        });
    }

    private CompletionStage<?> faults() {
        model.clear();
        model.durationProperty().set("soon");
        model.physicalProperty().set("Atlantis");
        model.detailProperty().set("x".repeat(LONG + 1));
        model.forOtherProperty().set(true);
        controller.submit();
        return CompletableFuture.completedFuture(true);
    }

    private CompletionStage<?> refused() {
        return approvals()
                .thenRun(
                        () -> model.refusalProperty()
                                .set(
                                        "The service at 127.0.0.1:8700 does not answer. What is on screen and what you typed is kept; try again."));
    }

    /// As if what stands in the form had just been saved.
    private void keep() {
        Preview.Told told = model.previewProperty().get().told();
        if (told != null) {
            model.draftProperty().set(new OpenDraft(new RequestId("REQ-20512"), 1, told.ask(), clock.instant()));
        }
    }

    private void add(int index) {
        if (index < assets.found().size()) {
            model.add(assets.found().get(index));
        }
        assets.textProperty().set("");
        focus.run();
    }

    private CompletionStage<?> look(String text) {
        assets.textProperty().set(text);
        assets.look();
        return until(assets.stateProperty(), ListState.Ready.class::isInstance);
    }

    private CompletionStage<?> told() {
        return until(
                model.previewProperty(),
                preview -> !preview.asking() && (preview.told() != null || preview.trouble() != null));
    }

    private static <T> CompletionStage<?> until(ObservableValue<T> value, Predicate<T> wanted) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Subscription listening = value.subscribe(now -> {
            if (wanted.test(now)) {
                done.complete(true);
            }
        });
        return done.whenComplete((_, _) -> listening.unsubscribe());
    }
}
