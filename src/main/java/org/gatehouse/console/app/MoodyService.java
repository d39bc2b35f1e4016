package org.gatehouse.console.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.Refusal;

/// Stands between the console and a service and lets it answer in a [Mood], so that every screen can be seen in all
/// its states without knowing of it. Who somebody is and what they do is passed on as it is; news is held back in
/// every mood but the plain one, so that nothing comes into an empty list.
///
/// For pictures and tests; listens on this machine alone. May be used from any thread.
final class MoodyService implements AutoCloseable {
    private static final Set<String> STREAMS = Set.of(ApiPath.STREAM, ApiPath.ACTIVITY + "/stream");
    private static final List<String> PASSED_ON =
            List.of("Authorization", "Content-Type", "Accept", "Idempotency-Key", "If-Match", "Last-Event-ID");

    private final URI service;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Mood mood = Mood.PLAIN;
    private CountDownLatch moodEnds = new CountDownLatch(1);
    private int underWay;
    private long lastNanos = System.nanoTime();

    private MoodyService(URI service, HttpServer server) {
        this.service = service;
        this.server = server;
    }

    /// Begins to listen in front of a service.
    static MoodyService before(URI service) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        MoodyService moody = new MoodyService(service, server);
        server.setExecutor(moody.threads);
        server.createContext("/", moody::answer);
        server.start();
        return moody;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Whoever still waits for an answer is let go.
    void become(Mood next) {
        lock.lock();
        try {
            mood = next;
            moodEnds.countDown();
            moodEnds = new CountDownLatch(1);
        } finally {
            lock.unlock();
        }
    }

    /// Returns once no answer is owed and nothing has been asked for so long.
    void awaitQuiet(Duration calm) throws InterruptedException {
        lock.lock();
        try {
            for (long left = calm.toNanos(); left > 0; left = calm.toNanos() - (System.nanoTime() - lastNanos)) {
                if (underWay > 0) {
                    changed.await();
                } else {
                    var _ = changed.await(left, TimeUnit.NANOSECONDS);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        become(Mood.PLAIN);
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (STREAMS.contains(path)) {
            passNewsOn(exchange);
            return;
        }
        count(1);
        try (exchange) {
            answerIn(moodFor(exchange, path), exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            count(-1);
        }
    }

    private Mood moodFor(HttpExchange exchange, String path) {
        return path.equals(ApiPath.ME) || !exchange.getRequestMethod().equals("GET") ? Mood.PLAIN : mood();
    }

    private void answerIn(Mood now, HttpExchange exchange) throws IOException, InterruptedException {
        switch (now) {
            case LOADING -> {
                count(-1);
                mayEnd().await();
                count(1);
            }
            case FAILING ->
                refuse(exchange, new Refusal(ErrorCode.OVERLOADED, "The service is busy. Try again in a moment."));
            case REFUSING ->
                refuse(
                        exchange,
                        new Refusal(
                                ErrorCode.FORBIDDEN, "Your roles do not let you see this. A lead can change them."));
            case PLAIN, EMPTY, ONE, LONG -> {
                HttpResponse<byte[]> answer = client.send(copy(exchange), BodyHandlers.ofByteArray());
                boolean twist = now != Mood.PLAIN && answer.statusCode() == 200;
                send(exchange, answer, twist ? MoodyAnswer.in(now, answer.body()) : answer.body());
            }
        }
    }

    private HttpRequest copy(HttpExchange exchange) throws IOException {
        HttpRequest.Builder copy = HttpRequest.newBuilder(service.resolve(exchange.getRequestURI()));
        PASSED_ON.forEach(name -> {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                copy.header(name, value);
            }
        });
        byte[] body = exchange.getRequestBody().readAllBytes();
        return copy.method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
    }

    private static void send(HttpExchange exchange, HttpResponse<?> answer, byte[] body) throws IOException {
        answer.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
        byte[] body = Json.STRICT.writeValueAsBytes(Problem.of(refusal));
        exchange.getResponseHeaders().set("Content-Type", Problem.MEDIA_TYPE);
        exchange.sendResponseHeaders(refusal.code().status(), body.length);
        exchange.getResponseBody().write(body);
    }

    /// Line by line, until either end hangs up. The first thing said is a greeting, which everybody is owed.
    private void passNewsOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<InputStream> news = client.send(copy(exchange), BodyHandlers.ofInputStream());
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(news.statusCode(), 0);
            OutputStream out = exchange.getResponseBody();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(news.body(), StandardCharsets.UTF_8))) {
                boolean greeted = false;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!greeted || mood() == Mood.PLAIN) {
                        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                        out.flush();
                    }
                    greeted |= line.isEmpty();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Mood mood() {
        lock.lock();
        try {
            return mood;
        } finally {
            lock.unlock();
        }
    }

    private CountDownLatch mayEnd() {
        lock.lock();
        try {
            return moodEnds;
        } finally {
            lock.unlock();
        }
    }

    private void count(int change) {
        lock.lock();
        try {
            underWay += change;
            lastNanos = System.nanoTime();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
