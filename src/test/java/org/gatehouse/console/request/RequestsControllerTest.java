package org.gatehouse.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.console.Fx;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AuthStrength;
import org.gatehouse.model.Choice;
import org.gatehouse.model.Decision;
import org.gatehouse.model.DecisionId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Queue, selection, claims and decisions against a service whose answers come in any order.
class RequestsControllerTest {
    private final FakeRequestCalls calls = new FakeRequestCalls();
    private final RequestsModel model = new RequestsModel();
    private final List<Runnable> delayed = new ArrayList<>();
    private final Threads threads =
            new Threads(Runnable::run, Runnable::run, (duration, task) -> delayed.add(task), System::nanoTime);
    private final Clock clock = Clock.fixed(RequestFixtures.NOW, ZoneOffset.UTC);
    private final RequestsController controller =
            new RequestsController(calls, model, RequestFixtures.steward(), clock, threads);
    private final List<DecisionController.Done> done = new ArrayList<>();
    private final DecisionController decisions =
            new DecisionController(calls, model, controller, clock, threads, done::add);

    @Test
    void theFirstLineIsSelectedAndLoaded() {
        Fx.run(() -> {
            load(0, 1, 2);

            assertThat(model.selectedProperty().get())
                    .isEqualTo(RequestFixtures.row(0).id());
            assertThat(calls.viewed).containsExactly(RequestFixtures.row(0).id());
            assertThat(model.listStateProperty().get()).isInstanceOf(ListState.Ready.class);
        });
    }

    @Test
    void anOlderAnswerIsDropped() {
        Fx.run(() -> {
            controller.activate();
            model.queueProperty().set(QueueView.WAITING);
            calls.pages.get(1).complete(new Page<>(List.of(RequestFixtures.row(5)), null));
            calls.pages.get(0).complete(new Page<>(List.of(RequestFixtures.row(1)), null));

            assertThat(model.rows())
                    .extracting(RequestRow::id)
                    .containsExactly(RequestFixtures.row(5).id());
        });
    }

    @Test
    void aFailureKeepsTheLinesAndOffersToTryAgain() {
        Fx.run(() -> {
            load(0, 1);
            controller.reload();
            calls.pages.getLast().completeExceptionally(problem(ErrorCode.OVERLOADED));

            assertThat(model.rows()).hasSize(2);
            assertThat(model.listStateProperty().get()).isInstanceOf(ListState.Failed.class);
        });
    }

    @Test
    void newLinesGoWhereTheyBelongAndOldVersionsAreIgnored() {
        Fx.run(() -> {
            load(0, 2, 4);
            controller.onEvents(List.of(event(RequestFixtures.row(3)), event(RequestFixtures.row(1))));
            RequestRow newer = RequestFixtures.row(
                    1, 5, RequestStatus.PENDING, RequestFixtures.row(1).decideBy());
            controller.onEvents(List.of(event(newer)));
            controller.onEvents(List.of(event(RequestFixtures.row(1))));

            assertThat(model.rows())
                    .extracting(row -> row.id().value())
                    .containsExactly("REQ-20418", "REQ-20419", "REQ-20420", "REQ-20421", "REQ-20422");
            assertThat(model.rows().get(1).version()).isEqualTo(5);
        });
    }

    @Test
    void aDecidedLineLeavesUnlessItIsBeingRead() {
        Fx.run(() -> {
            load(0, 1);
            controller.onEvents(List.of(event(decided(0)), event(decided(1))));

            assertThat(model.rows())
                    .extracting(RequestRow::id)
                    .containsExactly(RequestFixtures.row(0).id());
        });
    }

    @Test
    void readingForLongEnoughClaimsAndRunningThroughDoesNot() {
        Fx.run(() -> {
            load(0, 1, 2);
            show(0);
            model.selectedProperty().set(RequestFixtures.row(1).id());
            show(1);
            delayed.forEach(Runnable::run);

            assertThat(calls.claimed).containsExactly(RequestFixtures.row(1).id());
        });
    }

    @Test
    void nothingIsDecidedWhileAnotherRequestIsStillInSight() {
        Fx.run(() -> {
            load(0, 1);
            show(0);
            model.selectedProperty().set(RequestFixtures.row(1).id());
            decisions.approve("It is needed.", null);

            assertThat(calls.decided).isEmpty();
        });
    }

    @Test
    void afterADecisionTheNextRequestIsSelectedAndTheReasonForgotten() {
        Fx.run(() -> {
            load(0, 1, 2);
            show(0);
            model.keepDraft(RequestFixtures.row(0).id(), "It is needed.");
            decisions.approve("It is needed.", null);
            calls.outcomes.getLast().complete(outcome(decided(0)));

            assertThat(model.selectedProperty().get())
                    .isEqualTo(RequestFixtures.row(1).id());
            assertThat(model.draft(RequestFixtures.row(0).id())).isEmpty();
            assertThat(model.rows())
                    .extracting(RequestRow::id)
                    .doesNotContain(RequestFixtures.row(0).id());
            assertThat(done)
                    .singleElement()
                    .satisfies(told -> assertThat(told.act()).isEqualTo("approved"));
        });
    }

    @Test
    void whoComesTooLateSeesWhatChangedAndKeepsWhatTheyWrote() {
        Fx.run(() -> {
            load(0, 1);
            show(0);
            model.keepDraft(RequestFixtures.row(0).id(), "It is needed.");
            decisions.deny("It is needed.");
            calls.outcomes.getLast().completeExceptionally(problem(ErrorCode.STALE_REVISION));

            assertThat(model.conflictProperty().get()).isNotNull();
            assertThat(model.draft(RequestFixtures.row(0).id())).isEqualTo("It is needed.");
            assertThat(model.selectedProperty().get())
                    .isEqualTo(RequestFixtures.row(0).id());
            assertThat(calls.viewed).hasSize(2);
        });
    }

    @Test
    void aRefusalIsToldAndNothingIsLost() {
        Fx.run(() -> {
            load(0);
            show(0);
            model.keepDraft(RequestFixtures.row(0).id(), "It is needed.");
            decisions.approve("It is needed.", null);
            calls.outcomes.getLast().completeExceptionally(problem(ErrorCode.NARROW_FIRST));

            assertThat(model.refusalProperty().get()).isEqualTo("What is wrong and what to do.");
            assertThat(model.draft(RequestFixtures.row(0).id())).isEqualTo("It is needed.");
        });
    }

    @Test
    void theSameDecisionAfterALostConnectionBearsTheSameKey() {
        Fx.run(() -> {
            load(0);
            show(0);
            decisions.approve("It is needed.", null);
            calls.outcomes
                    .getLast()
                    .completeExceptionally(new org.gatehouse.console.client.ServiceUnreachable(
                            java.net.URI.create("http://127.0.0.1:1"), new java.io.IOException("gone")));
            decisions.approve("It is needed.", null);

            assertThat(calls.decisionKeys).hasSize(2);
            assertThat(calls.decisionKeys.get(1)).isEqualTo(calls.decisionKeys.get(0));
            assertThat(calls.decided.get(1)).isEqualTo(calls.decided.get(0));
        });
    }

    private void load(int... numbers) {
        controller.activate();
        List<RequestRow> rows = new ArrayList<>();
        for (int number : numbers) {
            rows.add(RequestFixtures.row(number));
        }
        calls.pages.getLast().complete(new Page<>(rows, null));
    }

    private void show(int number) {
        calls.views.getLast().complete(RequestFixtures.view(RequestFixtures.row(number)));
    }

    private static RequestRow decided(int number) {
        return RequestFixtures.row(
                number, 9, RequestStatus.APPROVED, RequestFixtures.row(number).decideBy());
    }

    private static StreamEvent event(@Nullable RequestRow row) {
        return new StreamEvent(
                1,
                RequestFixtures.NOW,
                EntryType.REQUEST_DECIDED,
                null,
                new EntrySubject("request", "REQ-1", 1),
                "",
                row,
                null,
                null);
    }

    private static DecisionOutcome outcome(RequestRow row) {
        Decision decision = new Decision(
                new DecisionId("DEC-1"),
                row.id(),
                1,
                new PersonId("p-ralvarez"),
                null,
                "steward",
                Choice.APPROVE,
                "It is needed.",
                null,
                null,
                12,
                AuthStrength.TOKEN,
                "0".repeat(64),
                null,
                null,
                RequestFixtures.NOW.plus(Duration.ofSeconds(1)),
                null);
        return new DecisionOutcome(row, decision, null, 7);
    }

    private static ServiceProblem problem(ErrorCode code) {
        return new ServiceProblem(Problem.of(new Refusal(code, "What is wrong and what to do.")));
    }
}
