package org.gatehouse.console.request;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.AuthStrength;
import org.gatehouse.model.Choice;
import org.gatehouse.model.Decision;
import org.gatehouse.model.DecisionId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;

/// A steward's desk without a screen: models and controllers over a service whose answers a test gives, and time
/// that passes when it says so.
final class Desk {
    final FakeRequestCalls calls = new FakeRequestCalls();
    final RequestsModel model = new RequestsModel(RequestFixtures.steward());
    final List<DecisionController.Done> done = new ArrayList<>();
    final Clock clock = new HandClock();
    final Threads threads = new Threads(Runnable::run, Runnable::run, this::after, System::nanoTime);
    final RequestsController queue = new RequestsController(calls, model, RequestFixtures.steward(), clock, threads);
    final DecisionController decisions = new DecisionController(calls, model, queue, clock, threads, done::add);
    final TalkController talk = new TalkController(calls, model, queue, threads);
    private final PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparing(Later::at));
    private Instant now = RequestFixtures.NOW;

    private record Later(Instant at, Runnable task) {}

    private final class HandClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone is enough");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private void after(Duration duration, Runnable task) {
        later.add(new Later(now.plus(duration), task));
    }

    /// Lets time pass, running what was put off until then.
    void advance(Duration duration) {
        Instant until = now.plus(duration);
        while (!later.isEmpty() && !later.peek().at().isAfter(until)) {
            Later next = later.poll();
            now = next.at();
            next.task().run();
        }
        now = until;
    }

    /// Opens the queue with these lines; the first is selected and shown.
    void open(int... numbers) {
        queue.activate();
        List<RequestRow> rows = new ArrayList<>();
        for (int number : numbers) {
            rows.add(RequestFixtures.row(number));
        }
        calls.pages.getLast().complete(new Page<>(rows, null));
        show(numbers[0]);
    }

    /// Answers the last question for a request.
    void show(int number) {
        show(RequestFixtures.view(RequestFixtures.row(number)));
    }

    void show(RequestView view) {
        calls.views.getLast().complete(view);
    }

    static RequestId id(int number) {
        return RequestFixtures.row(number).id();
    }

    static RequestRow decided(int number) {
        return RequestFixtures.row(
                number, 9, RequestStatus.APPROVED, RequestFixtures.row(number).decideBy());
    }

    static DecisionOutcome outcome(RequestRow row) {
        Decision decision = new Decision(
                new DecisionId("DEC-1"),
                row.id(),
                1,
                RequestFixtures.steward().person().id(),
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

    static ServiceProblem problem(ErrorCode code) {
        return new ServiceProblem(Problem.of(new Refusal(code, "What is wrong and what to do.")));
    }

    static ServiceUnreachable unreachable() {
        return new ServiceUnreachable(URI.create("http://127.0.0.1:1"), new IOException("gone"));
    }
}
