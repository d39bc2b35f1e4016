package org.gatehouse.console.request;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.request.PendingDecision.Stage;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.ErrorCode;
import org.jspecify.annotations.Nullable;

/// Holds decisions for some seconds in which they can be taken back, then sends them, and keeps those that could
/// not be sent until they are. Nothing is in here that the person cannot see. Belongs to the FX thread.
final class Outbox {
    /// How long a decision can be taken back.
    static final Duration GRACE = Duration.ofSeconds(10);

    private final RequestCalls calls;
    private final ObservableList<PendingDecision> pending;
    private final Clock clock;
    private final Threads threads;
    private final Listener listener;
    private final List<CompletableFuture<List<PendingDecision>>> waitingForRest = new ArrayList<>();
    private long last;

    /// Told what becomes of each decision.
    interface Listener {
        void onDecided(Vote vote, DecisionOutcome outcome);

        /// The service answered and did not take it.
        void onRefused(Vote vote, ServiceProblem problem);
    }

    /// @param pending where those that are not answered yet are shown, oldest first
    Outbox(
            RequestCalls calls,
            ObservableList<PendingDecision> pending,
            Clock clock,
            Threads threads,
            Listener listener) {
        this.calls = calls;
        this.pending = pending;
        this.clock = clock;
        this.threads = threads;
        this.listener = listener;
    }

    /// Takes decisions that were made in one act; they are sent after [#GRACE] unless taken back.
    void hold(List<Vote> votes) {
        assert Platform.isFxApplicationThread();
        long number = ++last;
        pending.add(new PendingDecision(
                number, votes, new Stage.Waiting(clock.instant().plus(GRACE))));
        threads.delay().after(GRACE, () -> threads.fx().execute(() -> send(number)));
    }

    /// Takes back what was decided last and is not sent yet.
    ///
    /// @return what was taken back; null when there is nothing
    @Nullable
    PendingDecision takeBack() {
        for (int i = pending.size() - 1; i >= 0; i--) {
            if (pending.get(i).isWaiting()) {
                return pending.remove(i);
            }
        }
        return null;
    }

    /// Takes back one act that is not on its way. One that could not be sent may have reached the service all the
    /// same; the request then shows it once it can be read again.
    ///
    /// @return what was taken back; null when it is on its way or answered
    @Nullable
    PendingDecision takeBack(long number) {
        int at = indexOf(number);
        return at < 0 || pending.get(at).stage() instanceof Stage.Sending ? null : pending.remove(at);
    }

    /// Sends one act now, unless it is on its way or taken back.
    void send(long number) {
        assert Platform.isFxApplicationThread();
        int at = indexOf(number);
        if (at < 0 || pending.get(at).stage() instanceof Stage.Sending) {
            return;
        }
        PendingDecision sending = pending.get(at).at(new Stage.Sending());
        pending.set(at, sending);
        Round round = new Round(number, sending.votes().size());
        for (Vote vote : sending.votes()) {
            threads.deliver(
                    calls.decide(vote.request(), vote.document(), vote.key()),
                    (outcome, thrown) -> round.onAnswer(vote, outcome, thrown));
        }
    }

    /// Sends everything that waits, as when the person turns to something else.
    void sendAll() {
        numbers().forEach(this::send);
    }

    /// Sends again what could not be sent, as when the connection is back.
    void sendUnsent() {
        pending.stream()
                .filter(one -> one.stage() instanceof Stage.Unsent)
                .map(PendingDecision::number)
                .toList()
                .forEach(this::send);
    }

    /// Sends everything that waits.
    ///
    /// @return completes on the FX thread with what could not be sent, once nothing is on its way
    CompletableFuture<List<PendingDecision>> settle() {
        sendAll();
        CompletableFuture<List<PendingDecision>> rest = new CompletableFuture<>();
        waitingForRest.add(rest);
        tellIfAtRest();
        return rest;
    }

    /// One sending of one act: over once each of its decisions is answered or given up.
    private final class Round {
        private final long number;
        private int awaited;
        private String why = "";

        Round(long number, int awaited) {
            this.number = number;
            this.awaited = awaited;
        }

        void onAnswer(Vote vote, @Nullable DecisionOutcome outcome, @Nullable Throwable thrown) {
            awaited--;
            if (outcome != null) {
                answered(number, vote);
                listener.onDecided(vote, outcome);
            } else if (thrown != null) {
                onFailure(vote, ServiceFailure.of(thrown));
            }
            if (awaited == 0) {
                over();
            }
        }

        private void onFailure(Vote vote, ServiceFailure failure) {
            if (failure instanceof ServiceProblem problem && !isPassing(problem.code())) {
                answered(number, vote);
                listener.onRefused(vote, problem);
            } else {
                why = failure.words();
            }
        }

        private void over() {
            int at = indexOf(number);
            if (at >= 0) {
                pending.set(at, pending.get(at).at(new Stage.Unsent(why)));
            }
            tellIfAtRest();
        }
    }

    /// Whether the same decision may well be taken a moment later.
    private static boolean isPassing(ErrorCode code) {
        return switch (code) {
            case UNAUTHENTICATED, TOO_MANY_REQUESTS, INTERNAL, OVERLOADED, STOPPING -> true;
            case MALFORMED,
                    INVALID,
                    FORBIDDEN,
                    NOT_ELIGIBLE,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    STALE_REVISION,
                    STALE_VERSION,
                    WRONG_STATE,
                    ALREADY_DECIDED,
                    POLICY_DENIES,
                    NARROW_FIRST,
                    LOOK_FIRST,
                    FROZEN,
                    SECOND_LEAD_NEEDED,
                    EVIDENCE_DAMAGED,
                    IDEMPOTENCY_KEY_NEEDED,
                    IDEMPOTENCY_KEY_REUSED,
                    TOO_LARGE,
                    UNSUPPORTED_MEDIA_TYPE -> false;
        };
    }

    private void answered(long number, Vote vote) {
        int at = indexOf(number);
        if (at < 0) {
            return;
        }
        List<Vote> left = new ArrayList<>(pending.get(at).votes());
        left.remove(vote);
        if (left.isEmpty()) {
            pending.remove(at);
        } else {
            pending.set(at, pending.get(at).with(left));
        }
    }

    private void tellIfAtRest() {
        if (pending.stream().noneMatch(one -> one.stage() instanceof Stage.Sending)) {
            List<CompletableFuture<List<PendingDecision>>> told = List.copyOf(waitingForRest);
            waitingForRest.clear();
            told.forEach(rest -> rest.complete(List.copyOf(pending)));
        }
    }

    private List<Long> numbers() {
        return pending.stream().map(PendingDecision::number).toList();
    }

    private int indexOf(long number) {
        for (int i = 0; i < pending.size(); i++) {
            if (pending.get(i).number() == number) {
                return i;
            }
        }
        return -1;
    }
}
