package org.gatehouse.console.grant;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.util.Subscription;
import org.gatehouse.console.client.GrantSearch;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.contract.GrantCut;
import org.gatehouse.contract.GrantRow;
import org.jspecify.annotations.Nullable;

/// The states of the Grants screen that are worth a picture.
final class GrantShots {
    private final GrantsModel model;
    private final GrantsScreen screen;
    private final GrantDialogs dialogs;
    private Layers.@Nullable Open dialog;

    GrantShots(GrantsModel model, GrantsScreen screen, GrantDialogs dialogs) {
        this.model = model;
        this.screen = screen;
        this.dialogs = dialogs;
    }

    List<ScreenShots.State> states() {
        return List.of(
                state("live", () -> show(GrantCut.LIVE, null)),
                state("timeline", () -> {
                    screen.showTimeline(true);
                    return show(GrantCut.ALL, null);
                }),
                state("suspended", () -> {
                    screen.showTimeline(false);
                    return show(GrantCut.SUSPENDED, null);
                }),
                state("suspend", () -> ask(row -> dialogs.suspend(row, _ -> {}))),
                state(
                        "revoke-all",
                        () -> ask(row -> dialogs.revokeAll(
                                row.subject().id(), null, row.subject().name(), allOf(row), _ -> {}))),
                state("extend", () -> ask(row -> dialogs.extend(row, (_, _) -> {}))),
                state("over-broad", () -> show(GrantCut.OVER_BROAD, null)),
                state("unused", () -> show(GrantCut.UNUSED, null)),
                state("ended", () -> show(GrantCut.ENDED, null)),
                state("refused", () -> {
                    model.refusalProperty()
                            .set(
                                    "The service does not answer. What is on screen and what you typed is kept; try again.");
                    return settled();
                }),
                state("failed", () -> {
                    model.refusalProperty().set(null);
                    model.listStateProperty()
                            .set(new ListState.Failed("The service does not answer. Try again.", () -> {}));
                    return CompletableFuture.completedFuture(true);
                }),
                state("nothing-found", () -> show(GrantCut.LIVE, "no grant says this")),
                state("live-again", () -> show(GrantCut.LIVE, null)));
    }

    private List<GrantRow> allOf(GrantRow row) {
        return model.rows().stream()
                .filter(each -> each.subject().equals(row.subject()))
                .toList();
    }

    private CompletionStage<?> ask(java.util.function.Function<GrantRow, Layers.Open> open) {
        GrantRow row = model.shownProperty().get();
        if (row != null) {
            dialog = open.apply(row);
        }
        return CompletableFuture.completedFuture(true);
    }

    private ScreenShots.State state(String name, Supplier<CompletionStage<?>> prepare) {
        return new ScreenShots.State(name, () -> {
            if (dialog != null) {
                dialog.close();
                dialog = null;
            }
            return prepare.get();
        });
    }

    private CompletionStage<?> show(GrantCut cut, @Nullable String text) {
        model.selectedProperty().set(null);
        model.listStateProperty().set(new ListState.Loading());
        GrantSearch wanted = GrantSearch.of(cut).withText(text);
        if (wanted.equals(model.searchProperty().get())) {
            screen.reload();
        } else {
            model.searchProperty().set(wanted);
        }
        return settled();
    }

    /// Done once the list is there and the selected grant stands in the middle with its request.
    private CompletableFuture<?> settled() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Runnable look = () -> {
            boolean ready = model.listStateProperty().get() instanceof ListState.Ready;
            GrantRow row = model.shownProperty().get();
            boolean whole = row != null
                    && row.grant().id().equals(model.selectedProperty().get())
                    && model.hasOrigin(row.grant().request());
            if (ready && (model.rows().isEmpty() || whole)) {
                done.complete(true);
            }
        };
        Subscription listening = model.listStateProperty()
                .subscribe(look)
                .and(model.shownProperty().subscribe(look))
                .and(model.originProperty().subscribe(look));
        look.run();
        return done.whenComplete((_, _) -> listening.unsubscribe());
    }
}
