package org.gatehouse.console.request;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.util.Subscription;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.request.PendingDecision.Stage;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.HistoryEntry;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.Choice;
import org.jspecify.annotations.Nullable;

/// The states of the Requests screen that are worth a picture.
final class RequestShots {
    private final RequestsModel model;
    private final DecisionBar bar;
    private final RequestActs acts;
    private final Runnable chooseEligible;
    private final Clock clock;
    private Layers.@Nullable Open dialog;

    /// @param chooseEligible chooses what may be approved together
    RequestShots(RequestsModel model, DecisionBar bar, RequestActs acts, Runnable chooseEligible, Clock clock) {
        this.model = model;
        this.bar = bar;
        this.acts = acts;
        this.chooseEligible = chooseEligible;
        this.clock = clock;
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
                    dialog = acts.narrow();
                    return settled();
                }),
                state("step-aside", () -> {
                    dialog = acts.stepAside();
                    return settled();
                }),
                state("decisions-wait", () -> {
                    model.pending().setAll(waiting());
                    return settled();
                }),
                state("changed-meanwhile", () -> {
                    model.pending().clear();
                    model.refused().setAll(overtaken());
                    return settled();
                }),
                state("refused", () -> {
                    model.refused().clear();
                    model.refusalProperty()
                            .set(
                                    "The service does not answer. What is on screen and what you typed is kept; try again.");
                    return settled();
                }),
                state("waiting", () -> show(QueueView.WAITING, "")),
                state("decided", () -> show(QueueView.DECIDED, "")),
                state("nothing-found", () -> show(QueueView.WAITING, "no request says this")),
                state("together", () -> show(QueueView.NEEDS_ME, "crash_rate").thenCompose(_ -> together())),
                state("needs-me-again", () -> show(QueueView.NEEDS_ME, "")));
    }

    private CompletableFuture<?> together() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Subscription listening = model.eligibilityProperty().subscribe(known -> {
            if (!known.isEmpty()) {
                chooseEligible.run();
                done.complete(true);
            }
        });
        return done.whenComplete((_, _) -> listening.unsubscribe());
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

    /// Two that wait and one that could not be sent, of the last lines in the queue.
    private List<PendingDecision> waiting() {
        List<RequestRow> rows = model.rows().reversed();
        if (rows.size() < 4) {
            return List.of();
        }
        Stage unsent = new Stage.Unsent("The service does not answer. What you decided is kept.");
        return List.of(
                new PendingDecision(-3, List.of(vote(rows.get(0), Choice.DENY)), unsent),
                new PendingDecision(
                        -2,
                        List.of(vote(rows.get(1), Choice.DENY), vote(rows.get(2), Choice.DENY)),
                        new Stage.Waiting(clock.instant().plusSeconds(4))),
                new PendingDecision(
                        -1,
                        List.of(vote(rows.get(3), Choice.APPROVE)),
                        new Stage.Waiting(clock.instant().plusSeconds(9))));
    }

    private List<RefusedDecision> overtaken() {
        RequestView view = model.detailProperty().get();
        if (view == null) {
            return List.of();
        }
        List<HistoryEntry> last =
                view.history().isEmpty() ? List.of() : List.of(view.history().getLast());
        Refusal stale =
                new Refusal(ErrorCode.STALE_REVISION, "It changed while you read.", List.of(), last, view.row());
        return List.of(new RefusedDecision(vote(view.row(), Choice.APPROVE), Problem.of(stale)));
    }

    private static Vote vote(RequestRow row, Choice choice) {
        DecisionDocument document =
                new DecisionDocument(row.revision(), choice, "Columns match the purpose.", null, null, 60L, null);
        return new Vote(row, document, ActKey.fresh(), -1);
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
