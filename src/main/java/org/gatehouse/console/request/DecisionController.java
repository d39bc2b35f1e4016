package org.gatehouse.console.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.Documents.TermsDocument;
import org.gatehouse.contract.HistoryEntry;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.Choice;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;

/// What a person decides about requests: held for some seconds, sent, and followed up. What they wrote is kept
/// until the service has it. Belongs to the FX thread.
final class DecisionController implements Outbox.Listener {
    private final RequestsModel model;
    private final RequestsController queue;
    private final Clock clock;
    private final Consumer<Done> done;
    private final Outbox outbox;
    private @Nullable RequestId openedId;
    private Instant openedAt;

    /// The service took a decision.
    record Done(Vote vote, DecisionOutcome outcome) {}

    DecisionController(
            RequestCalls calls,
            RequestsModel model,
            RequestsController queue,
            Clock clock,
            Threads threads,
            Consumer<Done> done) {
        this.model = model;
        this.queue = queue;
        this.clock = clock;
        this.done = done;
        this.outbox = new Outbox(calls, model.pending(), clock, threads, this);
        this.openedAt = clock.instant();
        model.detailProperty().subscribe((_, view) -> onShown(view));
    }

    void approve(String reason, @Nullable TermsDocument terms) {
        decide(Choice.APPROVE, reason, terms);
    }

    void deny(String reason) {
        decide(Choice.DENY, reason, null);
    }

    /// Declares a conflict of interest and takes no part.
    void stepAside(String conflict) {
        decide(Choice.ABSTAIN_CONFLICT, conflict, null);
    }

    /// Decides the request in the middle, and turns to the next at once.
    private void decide(Choice choice, String reason, @Nullable TermsDocument terms) {
        assert Platform.isFxApplicationThread();
        RequestView view = model.detailProperty().get();
        if (view == null || !model.powersProperty().get().deny()) {
            return;
        }
        RequestId id = view.request().id();
        long seconds = Math.max(0, Duration.between(openedAt, clock.instant()).toSeconds());
        DecisionDocument document = new DecisionDocument(
                view.request().revision(),
                choice,
                reason,
                terms,
                choice == Choice.ABSTAIN_CONFLICT
                        ? null
                        : model.inPlaceOfProperty().get(),
                seconds,
                null);
        long seenUpTo =
                view.history().stream().mapToLong(HistoryEntry::index).max().orElse(-1);
        forget(id);
        outbox.hold(List.of(new Vote(view.row(), document, ActKey.fresh(), seenUpTo)));
        turnTo(model.neighbour(id));
    }

    /// Decides the same about several requests at once, as their lines were seen.
    void decideAll(List<RequestRow> rows, Choice choice, String reason) {
        assert Platform.isFxApplicationThread();
        List<Vote> votes = rows.stream()
                .filter(row -> model.pendingOn(row.id()) == null)
                .map(row -> new Vote(
                        row,
                        new DecisionDocument(row.revision(), choice, reason, null, null, null, true),
                        ActKey.fresh(),
                        -1))
                .toList();
        if (!votes.isEmpty()) {
            votes.forEach(vote -> forget(vote.request()));
            outbox.hold(votes);
            RequestId next = model.neighbour(votes.getLast().request());
            turnTo(null);
            turnTo(next == null ? votes.getLast().request() : next);
        }
    }

    private void turnTo(@Nullable RequestId next) {
        model.selectedProperty().set(next);
    }

    private void forget(RequestId id) {
        model.keepDraft(id, "");
        dismiss(id);
    }

    /// Takes back what was decided last, gives the words back, and returns to it.
    void takeBack() {
        giveBack(outbox.takeBack());
    }

    void takeBack(long number) {
        giveBack(outbox.takeBack(number));
    }

    private void giveBack(@Nullable PendingDecision taken) {
        if (taken != null) {
            taken.votes()
                    .forEach(vote ->
                            model.keepDraft(vote.request(), vote.document().reason()));
            model.selectedProperty().set(null);
            model.selectedProperty().set(taken.votes().getFirst().request());
        }
    }

    void sendNow(long number) {
        outbox.send(number);
    }

    /// Sends what waits, as when the person turns to something else.
    void sendAll() {
        outbox.sendAll();
    }

    /// The connection is back.
    void onConnected() {
        outbox.sendUnsent();
    }

    /// Sends what waits.
    ///
    /// @return completes with what could not be sent
    CompletableFuture<List<PendingDecision>> settle() {
        return outbox.settle();
    }

    /// Somebody looked at what became of the decision.
    void dismiss(RequestId id) {
        model.refused().removeIf(refused -> refused.request().equals(id));
    }

    @Override
    public void onDecided(Vote vote, DecisionOutcome outcome) {
        done.accept(new Done(vote, outcome));
        queue.put(outcome.request());
        refreshIfShown(vote.request());
    }

    /// The words are the person's still; the request shows what stood in the way once they look.
    @Override
    public void onRefused(Vote vote, ServiceProblem problem) {
        RequestId id = vote.request();
        if (model.draft(id).isEmpty()) {
            model.keepDraft(id, vote.document().reason());
        }
        dismiss(id);
        model.refused().add(new RefusedDecision(vote, problem.problem()));
        RequestRow now = problem.problem().current();
        if (now != null) {
            queue.put(now);
        }
        refreshIfShown(id);
    }

    private void refreshIfShown(RequestId id) {
        if (id.equals(model.selectedProperty().get())) {
            queue.refreshDetail();
        }
    }

    /// The time on a request counts from when it came into sight, not from when it was last refreshed.
    private void onShown(@Nullable RequestView view) {
        RequestId id = view == null ? null : view.request().id();
        if (id == null || !id.equals(openedId)) {
            openedId = id;
            openedAt = clock.instant();
        }
    }
}
