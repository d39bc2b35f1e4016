package org.gatehouse.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.console.Fx;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.RequestStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Queue, selection and claims against a service whose answers come in any order.
class RequestsControllerTest {
    private final FakeRequestCalls calls = new FakeRequestCalls();
    private final RequestsModel model = new RequestsModel(RequestFixtures.steward());
    private final List<Runnable> delayed = new ArrayList<>();
    private final Threads threads =
            new Threads(Runnable::run, Runnable::run, (duration, task) -> delayed.add(task), System::nanoTime);
    private final Clock clock = Clock.fixed(RequestFixtures.NOW, ZoneOffset.UTC);
    private final RequestsController controller =
            new RequestsController(calls, model, RequestFixtures.steward(), clock, threads);

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
    void theNextLinesFollowOnceAndAreNotAskedForTwice() {
        Fx.run(() -> {
            controller.activate();
            calls.pages.getLast().complete(new Page<>(List.of(RequestFixtures.row(0), RequestFixtures.row(1)), "2"));
            assertThat(model.isNearEnd(RequestFixtures.row(0).id())).isTrue();
            controller.loadMore();
            controller.loadMore();
            assertThat(calls.pages).hasSize(2);
            calls.pages.getLast().complete(new Page<>(List.of(RequestFixtures.row(1), RequestFixtures.row(2)), null));

            assertThat(model.rows())
                    .extracting(RequestRow::id)
                    .containsExactly(
                            RequestFixtures.row(0).id(),
                            RequestFixtures.row(1).id(),
                            RequestFixtures.row(2).id());
            assertThat(model.isNearEnd(RequestFixtures.row(2).id())).isFalse();
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

    private static ServiceProblem problem(ErrorCode code) {
        return new ServiceProblem(Problem.of(new Refusal(code, "What is wrong and what to do.")));
    }
}
