package org.gatehouse.console.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.Refusal;

/// A service that gives the answers it was told to, over real HTTP, and remembers what it was asked.
final class FakeService implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T13:34:00Z");

    /// Every wait that the client asked for; it never takes place.
    final Queue<Duration> waits = new ConcurrentLinkedQueue<>();

    final BlockingQueue<RecordedRequest> asked = new LinkedBlockingQueue<>();
    final GatehouseClient client;
    private final MockWebServer server = new MockWebServer();
    private final BlockingQueue<MockResponse> answers = new LinkedBlockingQueue<>();

    FakeService() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                asked.add(request);
                MockResponse next = answers.poll();
                return next != null ? next : problem(ErrorCode.NOT_FOUND, "There is no such thing.");
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        client = new GatehouseClient(url(), () -> "secret", this::runAtOnce, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    void answer(MockResponse response) {
        answers.add(response);
    }

    /// Answers with a value as JSON.
    void answer(Object value) {
        answer(new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(Json.STRICT.writeValueAsString(value))
                .build());
    }

    /// Hangs up without an answer.
    void hangUp() {
        answer(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
    }

    static MockResponse problem(ErrorCode code, String detail) {
        return new MockResponse.Builder()
                .code(code.status())
                .setHeader("Content-Type", Problem.MEDIA_TYPE)
                .body(Json.STRICT.writeValueAsString(Problem.of(new Refusal(code, detail))))
                .build();
    }

    void stop() {
        server.close();
    }

    private synchronized void runAtOnce(Duration wait, Runnable task) {
        waits.add(wait);
        task.run();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
