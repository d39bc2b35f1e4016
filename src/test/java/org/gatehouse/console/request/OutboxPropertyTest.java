package org.gatehouse.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.gatehouse.console.Fx;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.request.PendingDecision.Stage;
import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.model.Choice;

/// Whatever people do and the service answers, in whatever order: a decision is taken, refused, taken back or kept in
/// sight; it is never lost, never made twice, and never sent while it can still be undone unless somebody says so.
class OutboxPropertyTest {
    /// One thing that happens. The number says to which of those it could happen to.
    sealed interface Step {
        record Decide(int requests) implements Step {}

        record Undo() implements Step {}

        record TakeBack(int which) implements Step {}

        record SendNow(int which) implements Step {}

        record Pass(int seconds) implements Step {}

        record Connected() implements Step {}

        record Settle() implements Step {}

        record Answer(int which, Reply reply) implements Step {}
    }

    enum Reply {
        TAKEN,
        REFUSED,
        BUSY,
        LOST
    }

    @Property(tries = 300)
    void noDecisionIsLostMadeTwiceOrSentTooSoon(@ForAll("histories") List<Step> history) {
        Fx.run(() -> new World().live(history));
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Integer> which = Arbitraries.integers().between(0, 9);
        Arbitrary<Step> step = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(1, 3).map(Step.Decide::new)),
                Tuple.of(2, Arbitraries.just(new Step.Undo())),
                Tuple.of(1, which.map(Step.TakeBack::new)),
                Tuple.of(1, which.map(Step.SendNow::new)),
                Tuple.of(4, Arbitraries.of(1, 5, 9, 10).map(Step.Pass::new)),
                Tuple.of(1, Arbitraries.just(new Step.Connected())),
                Tuple.of(1, Arbitraries.just(new Step.Settle())),
                Tuple.of(
                        6,
                        net.jqwik.api.Combinators.combine(which, Arbitraries.of(Reply.values()))
                                .as(Step.Answer::new)));
        return step.list().ofMinSize(1).ofMaxSize(40);
    }

    /// A desk, and what is known of every decision that was ever made at it.
    private static final class World implements Outbox.Listener {
        private final Desk desk = new Desk();
        private final Outbox outbox = new Outbox(desk.calls, desk.model.pending(), desk.clock, desk.threads, this);
        private final Set<ActKey> made = new HashSet<>();
        private final Set<ActKey> decided = new HashSet<>();
        private final Set<ActKey> refused = new HashSet<>();
        private final Set<ActKey> takenBack = new HashSet<>();
        private final Map<ActKey, Instant> sendableFrom = new HashMap<>();
        private int numbers;
        private int seen;

        void live(List<Step> history) {
            history.forEach(step -> {
                happens(step);
                check();
            });
            end();
        }

        private void happens(Step step) {
            switch (step) {
                case Step.Decide(int requests) -> decide(requests);
                case Step.Undo() -> note(outbox.takeBack());
                case Step.TakeBack(int which) -> onPending(which, number -> note(outbox.takeBack(number)));
                case Step.SendNow(int which) ->
                    onPending(which, number -> {
                        allow();
                        outbox.send(number);
                    });
                case Step.Pass(int seconds) -> desk.advance(Duration.ofSeconds(seconds));
                case Step.Connected() -> outbox.sendUnsent();
                case Step.Settle() -> {
                    allow();
                    var _ = outbox.settle();
                }
                case Step.Answer(int which, Reply reply) -> answer(which, reply);
            }
        }

        private void decide(int requests) {
            List<Vote> votes = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                ActKey key = ActKey.fresh();
                votes.add(new Vote(
                        RequestFixtures.row(numbers++),
                        new DecisionDocument(1, Choice.DENY, "Not needed.", null, null, null, null),
                        key,
                        -1));
                made.add(key);
                sendableFrom.put(key, desk.clock.instant().plus(Outbox.GRACE));
            }
            outbox.hold(votes);
        }

        /// Somebody said that what waits is to be sent.
        private void allow() {
            desk.model
                    .pending()
                    .forEach(one -> one.votes().forEach(vote -> sendableFrom.put(vote.key(), desk.clock.instant())));
        }

        private void note(@org.jspecify.annotations.Nullable PendingDecision taken) {
            if (taken != null) {
                taken.votes()
                        .forEach(vote -> assertThat(takenBack.add(vote.key())).isTrue());
            }
        }

        private void onPending(int which, java.util.function.LongConsumer act) {
            if (!desk.model.pending().isEmpty()) {
                act.accept(desk.model
                        .pending()
                        .get(which % desk.model.pending().size())
                        .number());
            }
        }

        private void answer(int which, Reply reply) {
            List<CompletableFuture<DecisionOutcome>> open = desk.calls.outcomes.stream()
                    .filter(answer -> !answer.isDone())
                    .toList();
            if (open.isEmpty()) {
                return;
            }
            CompletableFuture<DecisionOutcome> answer = open.get(which % open.size());
            switch (reply) {
                case TAKEN -> answer.complete(Desk.outcome(Desk.decided(0)));
                case REFUSED -> answer.completeExceptionally(Desk.problem(ErrorCode.NOT_ELIGIBLE));
                case BUSY -> answer.completeExceptionally(Desk.problem(ErrorCode.OVERLOADED));
                case LOST -> answer.completeExceptionally(Desk.unreachable());
            }
        }

        @Override
        public void onDecided(Vote vote, DecisionOutcome outcome) {
            assertThat(decided.add(vote.key())).as("taken once").isTrue();
        }

        @Override
        public void onRefused(Vote vote, ServiceProblem problem) {
            assertThat(refused.add(vote.key())).as("refused once").isTrue();
        }

        private void check() {
            List<ActKey> places = new ArrayList<>(decided);
            places.addAll(refused);
            places.addAll(takenBack);
            desk.model.pending().forEach(one -> one.votes().forEach(vote -> places.add(vote.key())));
            assertThat(places).as("each is in one place").doesNotHaveDuplicates();
            assertThat(new HashSet<>(places)).as("and none is lost").isEqualTo(made);
            for (ActKey key : desk.calls.decisionKeys.subList(seen, desk.calls.decisionKeys.size())) {
                assertThat(sendableFrom.get(key))
                        .as("not sent while it could be undone")
                        .isBeforeOrEqualTo(desk.clock.instant());
                assertThat(takenBack).as("not sent after it was taken back").doesNotContain(key);
            }
            seen = desk.calls.decisionKeys.size();
        }

        /// The person leaves: what waits is sent, and is told of once nothing is on its way.
        private void end() {
            allow();
            CompletableFuture<List<PendingDecision>> settled = outbox.settle();
            while (desk.calls.outcomes.stream().anyMatch(answer -> !answer.isDone())) {
                assertThat(settled).isNotDone();
                answer(0, Reply.TAKEN);
                check();
            }
            assertThat(settled).isDone();
            assertThat(settled.join()).isEqualTo(desk.model.pending());
            assertThat(desk.model.pending())
                    .allSatisfy(one -> assertThat(one.stage()).isInstanceOf(Stage.Unsent.class));
        }
    }
}
