package org.gatehouse.service.http;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Problem;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.RouteTable;
import org.gatehouse.service.records.IdempotentOutcome;
import org.gatehouse.testing.FakeClock;
import org.gatehouse.testing.Someone;

/// The HTTP server over routes of a test's own, with people whose tokens are known: real HTTP, no use cases.
final class TestFace implements AutoCloseable {
    static final Person STEWARD = Someone.steward("p-steward");
    static final Person ANN = Someone.requester("p-ann", Affiliation.COMPANY);
    static final String STEWARD_TOKEN = "steward-token";
    static final String ANN_TOKEN = "ann-token";

    final Map<String, Person> bearers = new ConcurrentHashMap<>(Map.of(STEWARD_TOKEN, STEWARD, ANN_TOKEN, ANN));
    final List<String> failures = new CopyOnWriteArrayList<>();
    final Map<String, IdempotentOutcome> outcomes = new ConcurrentHashMap<>();
    final HttpClient client = HttpClient.newHttpClient();
    final HttpFace face;

    TestFace(HttpSettings settings, Route... routes) {
        Tokens tokens = new Tokens() {
            @Override
            public Optional<Person> authenticate(String token) {
                return Optional.ofNullable(bearers.get(token));
            }

            @Override
            public void recordFailure(String reason, String from) {
                failures.add(reason + " from " + from);
            }
        };
        face = HttpFace.over(
                settings.onPort(0),
                new RouteTable(List.of(routes)),
                tokens,
                this::outcome,
                new SimpleMeterRegistry(),
                new FakeClock(),
                () -> {});
        face.start();
    }

    private Optional<IdempotentOutcome> outcome(PersonId person, String key) {
        return Optional.ofNullable(outcomes.get(person + " " + key));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(face.url() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + STEWARD_TOKEN);
    }

    HttpRequest.Builder post(String path, String json) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    static Problem problem(HttpResponse<String> response) {
        if (!response.headers().firstValue("Content-Type").equals(Optional.of(Problem.MEDIA_TYPE))) {
            throw new AssertionError("no problem document: " + response.statusCode() + " " + response.body());
        }
        return Json.STRICT.readValue(response.body(), Problem.class);
    }

    /// What comes back for bytes sent as they are, until the service hangs up.
    String raw(String bytes) throws IOException {
        try (Socket socket = new Socket(face.url().getHost(), face.url().getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        face.close();
        client.close();
    }
}
