package org.gatehouse.console.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.util.Subscription;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.screen.ScreenShots.State;
import org.gatehouse.contract.Documents.IssuedToken;
import org.gatehouse.contract.FeedDetail;
import org.gatehouse.contract.FeedDetail.Gap;
import org.gatehouse.contract.FeedDetail.Silence;
import org.gatehouse.contract.FeedView;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.QuarantineView;
import org.gatehouse.contract.QuarantineView.Alike;
import org.gatehouse.contract.QuarantineView.Reasons;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.jspecify.annotations.Nullable;

/// The states of the Feeds screen that are worth a picture.
final class FeedShots {
    private static final PersonId DATABASE = new PersonId("p-pg-safety-events");
    private static final PersonId SILENT = new PersonId("p-trino-gcp-1-events");
    private static final PersonId BUSY = new PersonId("p-trino-va-1-events");

    private final FeedsModel model;
    private final QuarantineModel kept;
    private final FeedsController controller;
    private final QuarantineController keeper;
    private final FeedActs acts;
    private final QuarantineActs keptActs;
    private Layers.@Nullable Open dialog;

    FeedShots(
            FeedsModel model,
            QuarantineModel kept,
            FeedsController controller,
            QuarantineController keeper,
            FeedActs acts,
            QuarantineActs keptActs) {
        this.model = model;
        this.kept = kept;
        this.controller = controller;
        this.keeper = keeper;
        this.acts = acts;
        this.keptActs = keptActs;
    }

    List<State> states() {
        return List.of(
                state("quarantine", () -> choose(DATABASE)),
                state("silent", () -> choose(SILENT)),
                state("well", () -> choose(BUSY)),
                state("not-understood", () -> show(hostile())),
                state("replay", () -> {
                    dialog = keptActs.replay(DATABASE, hostile());
                    return settled();
                }),
                state("discard-alike", () -> {
                    dialog = keptActs.discardAlike(DATABASE, hostile());
                    return settled();
                }),
                state("register", () -> {
                    dialog = acts.register();
                    return settled();
                }),
                state("rotate", () -> {
                    dialog = acts.rotate(lossy().feed());
                    return settled();
                }),
                state("loss", () -> {
                    dialog = acts.acceptLoss(lossy().feed());
                    return settled();
                }),
                state("token", () -> {
                    dialog = acts.showToken(new IssuedToken(DATABASE, "gh_" + "x".repeat(43)));
                    return settled();
                }),
                state("empty", () -> {
                    controller.deactivate();
                    keeper.deactivate();
                    model.rows().clear();
                    model.selectedProperty().set(null);
                    kept.rows().clear();
                    kept.pickedProperty().set(null);
                    return settled();
                }),
                state("failed", () -> {
                    model.listStateProperty()
                            .set(new ListState.Failed(
                                    "The service at 127.0.0.1:8700 does not answer.", controller::reload));
                    return settled();
                }),
                state("all-again", () -> choose(DATABASE)));
    }

    private State state(String name, Supplier<CompletionStage<?>> prepare) {
        return new State(name, () -> {
            if (dialog != null) {
                dialog.close();
                dialog = null;
            }
            return prepare.get();
        });
    }

    private CompletableFuture<?> choose(PersonId feed) {
        keeper.activate();
        controller.activate();
        model.selectedProperty().set(null);
        model.selectedProperty().set(feed);
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Subscription listening = model.shownProperty().subscribe(shown -> {
            if (shown != null && shown.feed().feed().id().equals(feed)) {
                done.complete(true);
            }
        });
        return done.thenCompose(_ -> feed.equals(DATABASE) ? read() : settled())
                .whenComplete((_, _) -> listening.unsubscribe());
    }

    private CompletableFuture<Boolean> read() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Subscription listening = kept.wholeProperty().subscribe(whole -> {
            if (whole != null) {
                done.complete(true);
            }
        });
        return done.whenComplete((_, _) -> listening.unsubscribe());
    }

    /// Shows what the demo team does not have. Nothing is asked for meanwhile, which would show its own again.
    private CompletableFuture<?> show(QuarantineView one) {
        controller.deactivate();
        keeper.deactivate();
        FeedDetail lossy = lossy();
        model.rows().setAll(lossy.feed());
        model.selectedProperty().set(DATABASE);
        controller.show(lossy);
        kept.rows().setAll(one);
        kept.reasonsProperty().set(new Reasons(List.of(new Alike(one.reason(), 1_204, one.number())), 96));
        kept.pickedProperty().set(one.number());
        kept.wholeProperty().set(one);
        kept.draftProperty().set(DocumentText.of(one).shown());
        keeper.notUnderstood("It is not JSON at line 1, column 61: Unexpected character ('}' (code 125)).");
        return settled();
    }

    private static QuarantineView hostile() {
        String document = "{\"metadata\":{\"version\":\"1.8.0\",\"uid\":\"=cmd|' /C calc'!A0\"},}\u001b[2J\u202e"
                + "<script>alert(1)</script>".repeat(60);
        return new QuarantineView(
                81,
                Instant.parse("2026-11-24T13:30:00Z"),
                "ocsf",
                "It is not JSON at line 1, column 62: Unexpected character ('}' (code 125)): was expecting double-quote.",
                document,
                document.length());
    }

    private static FeedDetail lossy() {
        Instant now = Instant.parse("2026-11-24T13:36:00Z");
        PersonRef who = new PersonRef(
                DATABASE,
                "pg-safety-events",
                "The database of cases that the night shift of the safety team works on, in Virginia",
                PersonKind.MACHINE,
                Affiliation.HOST,
                "US",
                "");
        FeedView feed = new FeedView(
                who,
                "pg-safety",
                FeedView.State.SILENT,
                List.of("pgaudit"),
                now.minusSeconds(4_000),
                now.minusSeconds(4_000),
                0,
                90_000L,
                61_000L,
                12_800_412,
                3,
                1_300,
                400,
                1_200,
                0);
        return new FeedDetail(
                feed,
                Duration.ofMinutes(15),
                List.of(),
                List.of(new Gap(182, 184, now.minusSeconds(5_000), now.minusSeconds(4_990))),
                List.of(
                        new Silence(now.minusSeconds(4_000), null),
                        new Silence(now.minusSeconds(90_000), now.minusSeconds(86_000))),
                List.of());
    }

    private static CompletableFuture<Boolean> settled() {
        return CompletableFuture.completedFuture(true);
    }
}
