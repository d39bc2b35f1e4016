package org.gatehouse.service.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.gatehouse.service.store.TestRecords;

/// A whole service that answers from one of the scenarios that ship, asked over real HTTP with its gate's token.
final class ScenarioFixture implements AutoCloseable {
    private final Service service;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    /// @param scenario the name of its file
    ScenarioFixture(Path folder, String scenario) {
        ServiceConfig config = ServiceConfig.in(folder).withScenario(ScenarioFile.read(file(scenario)));
        service = Service.start(
                config, TestRecords.inMemory(), InstantSource.system(), new SecureRandom(), BuiltInTeam::new);
        TokenFile tokens = new TokenFile(folder.resolve(ScenarioStart.TOKEN_FILE));
        token = Objects.requireNonNull(tokens.read().get("gate")).token();
    }

    static Path file(String scenario) {
        return Path.of("resources/scenarios", scenario + ".yaml");
    }

    URI url() {
        return service.url();
    }

    /// Of a call with the token.
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
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

    @Override
    public void close() {
        service.close();
        client.close();
    }
}
