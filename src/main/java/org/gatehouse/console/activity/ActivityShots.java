package org.gatehouse.console.activity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.util.Subscription;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.contract.Json;
import org.gatehouse.model.event.Activity;
import tools.jackson.core.type.TypeReference;

/// The states of the Live activity screen that are worth a picture.
final class ActivityShots {
    private static final TimeRange LONG = TimeRanges.OFFERED.getLast();

    private final ActivityModel model;
    private final ActivityScreen screen;

    ActivityShots(ActivityModel model, ActivityScreen screen) {
        this.model = model;
        this.screen = screen;
    }

    List<ScreenShots.State> states() {
        return List.of(
                state("live", () -> show("", TimeRanges.OFFERED.get(3))),
                state("paused", () -> {
                    model.pausedProperty().set(true);
                    model.waitingProperty().set(412);
                    model.notSentProperty().set(1_204);
                    return done();
                }),
                state("covered", () -> {
                    model.pausedProperty().set(false);
                    return show("coverage:covered", LONG);
                }),
                state("uncovered", () -> show("coverage:uncovered", LONG)),
                state("denied", () -> show("coverage:denied class:protected", LONG)),
                state("mistake", () -> {
                    model.typedProperty().set("coverage:uncoverd rows>many");
                    return done();
                }),
                state("long-names", () -> show("coverage:uncovered", LONG).thenRun(this::lengthen)),
                state("nothing-found", () -> show("asset:there.is.none", LONG)),
                state("loading", () -> {
                    model.rows().clear();
                    model.listStateProperty().set(new ListState.Loading());
                    return done();
                }),
                state("failed", () -> {
                    model.listStateProperty()
                            .set(new ListState.Failed("The service does not answer. Try again.", () -> {}));
                    return done();
                }),
                state("no-permission", () -> {
                    model.listStateProperty()
                            .set(new ListState.Failed(
                                    "You may not see activity. A lead steward can give you a role that may.",
                                    () -> {}));
                    return done();
                }),
                state("live-again", () -> show("", TimeRanges.OFFERED.get(3))));
    }

    private static ScreenShots.State state(String name, Supplier<CompletionStage<?>> prepare) {
        return new ScreenShots.State(name, prepare);
    }

    private static CompletableFuture<?> done() {
        return CompletableFuture.completedFuture(true);
    }

    /// The first event by somebody with a name as long as names get, on an asset like that.
    private void lengthen() {
        if (!model.rows().isEmpty()) {
            Activity named = lengthened(model.rows().getFirst());
            model.rows().set(0, named);
            model.shownProperty().set(named);
        }
    }

    private static Activity lengthened(Activity event) {
        Map<String, Object> written = Json.LENIENT.convertValue(event, new TypeReference<>() {});
        written.put("name", "Maximiliane ".repeat(17).strip());
        written.put("asset", "userdata." + "very_long_schema_name_".repeat(8) + ".profiles");
        written.put("statement", "select " + "a_column_with_a_long_name, ".repeat(40) + "1");
        return Json.LENIENT.convertValue(written, Activity.class);
    }

    private CompletableFuture<?> show(String query, TimeRange range) {
        model.shownProperty().set(null);
        model.listStateProperty().set(new ListState.Loading());
        Search wanted = new Search(query, range);
        if (wanted.equals(model.searchProperty().get())) {
            screen.reload();
        } else {
            model.searchProperty().set(wanted);
        }
        return settled()
                .thenRun(() -> {
                    if (!model.rows().isEmpty()) {
                        screen.table().select(model.rows().getFirst().uid());
                    }
                })
                .thenCompose(_ -> detailed());
    }

    /// Done once the list is there with what it is made of.
    private CompletableFuture<?> settled() {
        return when(() -> model.listStateProperty().get() instanceof ListState.Ready
                && model.histogramProperty().get() != null
                && !model.facetsProperty().get().facets().isEmpty());
    }

    private CompletableFuture<?> detailed() {
        return when(() -> model.rows().isEmpty()
                || model.detailProperty().get() != null
                || model.detailTroubleProperty().get() != null);
    }

    private CompletableFuture<?> when(Supplier<Boolean> ready) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Runnable look = () -> {
            if (Objects.requireNonNull(ready.get())) {
                done.complete(true);
            }
        };
        Subscription listening = model.listStateProperty()
                .subscribe(look)
                .and(model.facetsProperty().subscribe(look))
                .and(model.histogramProperty().subscribe(look))
                .and(model.detailProperty().subscribe(look))
                .and(model.detailTroubleProperty().subscribe(look));
        look.run();
        return done.whenComplete((_, _) -> listening.unsubscribe());
    }
}
