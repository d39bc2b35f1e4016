package org.gatehouse.cli;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.gatehouse.console.client.AnswerUnreadable;
import org.gatehouse.console.client.GatehouseClient;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.RuleCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.live.Delay;
import org.gatehouse.contract.Problem;

/// One command's talk with the service. A call that loses its connection is repeated by the client under the same
/// idempotency key, so that whatever the command asks for is done once.
final class ServiceSession implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("repeat").factory());
    private final GatehouseClient client;

    ServiceSession(URI service, String token) {
        this.client = new GatehouseClient(service, () -> token, Delay.on(timer), Clock.systemUTC());
    }

    RequestCalls requests() {
        return client.requests();
    }

    RuleCalls rules() {
        return client.rules();
    }

    /// Waits for an answer.
    ///
    /// @throws CommandFailure saying why there is none
    <T> T answer(CompletableFuture<T> call) {
        try {
            return call.join();
        } catch (CompletionException e) {
            throw explain(ServiceFailure.of(e));
        }
    }

    private CommandFailure explain(ServiceFailure failure) {
        return switch (failure) {
            case ServiceProblem problem -> CommandFailure.refused(lines(problem.problem()));
            case ServiceUnreachable _ ->
                CommandFailure.cannotStart("The service at " + client.service() + " does not answer: is it running?");
            case AnswerUnreadable unreadable -> CommandFailure.cannotStart(unreadable.words());
        };
    }

    private static List<String> lines(Problem problem) {
        List<String> lines = new ArrayList<>();
        lines.add(problem.title().matches(".*\\p{Punct}") ? problem.title() : problem.title() + ".");
        if (!problem.detail().isBlank()) {
            lines.add(problem.detail());
        }
        problem.errors().forEach(error -> lines.add("  " + place(error) + ": " + error.detail()));
        problem.changes()
                .forEach(change -> lines.add("  since then: " + Times.minute(change.at()) + " " + change.words()));
        return lines.stream().map(TextTable::printable).toList();
    }

    private static String place(Problem.FieldError error) {
        return error.pointer().isEmpty() ? "(the document)" : error.pointer();
    }

    @Override
    public void close() {
        client.close();
        timer.shutdownNow();
    }
}
