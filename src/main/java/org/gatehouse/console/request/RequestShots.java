package org.gatehouse.console.request;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.util.Subscription;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.HistoryEntry;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.RequestView;
import org.jspecify.annotations.Nullable;

/// The states of the Requests screen that are worth a picture.
final class RequestShots {
    private final RequestsModel model;
    private final DecisionBar bar;
    private final Supplier<Layers.@Nullable Open> narrow;
    private Layers.@Nullable Open dialog;

    /// @param narrow opens the editor of terms for the request in the middle
    RequestShots(RequestsModel model, DecisionBar bar, Supplier<Layers.@Nullable Open> narrow) {
        this.model = model;
        this.bar = bar;
        this.narrow = narrow;
    }

    List<ScreenShots.State> states() {
        return List.of(
                state("needs-me", () -> show(QueueView.NEEDS_ME, "")),
                state("reason-missing", () -> {
                    bar.withReason(_ -> {});
                    return settled();
                }),
                state("parent-affiliated", () -> show(QueueView.PARENT_AFFILIATED, "")),
                state("narrow-and-approve", () -> {
                    dialog = narrow.get();
                    return settled();
                }),
                state("changed-meanwhile", () -> {
                    model.conflictProperty().set(conflict());
                    return settled();
                }),
                state("refused", () -> {
                    model.conflictProperty().set(null);
                    model.refusalProperty()
                            .set(
                                    "The service does not answer. What is on screen and what you typed is kept; try again.");
                    return settled();
                }),
                state("waiting", () -> show(QueueView.WAITING, "")),
                state("decided", () -> show(QueueView.DECIDED, "")),
                state("nothing-found", () -> show(QueueView.WAITING, "no request says this")),
                state("needs-me-again", () -> show(QueueView.NEEDS_ME, "")));
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

    private CompletionStage<?> show(QueueView queue, String search) {
        model.refusalProperty().set(null);
        model.selectedProperty().set(null);
        model.searchProperty().set(search);
        model.queueProperty().set(queue);
        return settled();
    }

    private RequestsModel.@Nullable Conflict conflict() {
        RequestView view = model.detailProperty().get();
        if (view == null) {
            return null;
        }
        List<HistoryEntry> last =
                view.history().isEmpty() ? List.of() : List.of(view.history().getLast());
        Refusal stale =
                new Refusal(ErrorCode.STALE_REVISION, "It changed while you read.", List.of(), last, view.row());
        return new RequestsModel.Conflict(view.request().id(), Problem.of(stale));
    }

    /// Done once the queue is there and the selected request stands in the middle.
    private CompletableFuture<?> settled() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Runnable look = () -> {
            boolean ready = model.listStateProperty().get() instanceof ListState.Ready;
            if (ready && (model.rows().isEmpty() || model.canAct())) {
                done.complete(true);
            }
        };
        Subscription listening = model.listStateProperty()
                .subscribe(look)
                .and(model.detailProperty().subscribe(look))
                .and(model.selectedProperty().subscribe(look));
        look.run();
        return done.whenComplete((_, _) -> listening.unsubscribe());
    }
}
