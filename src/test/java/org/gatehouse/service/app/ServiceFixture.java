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
import java.util.Map;
import java.util.UUID;
import org.gatehouse.contract.Json;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.store.TestRecords;
import tools.jackson.databind.JsonNode;

/// A whole service on a free port over a store in memory, with one of each role, spoken to over real HTTP.
public final class ServiceFixture implements AutoCloseable {
    private final Service service;
    private final Map<String, TokenFile.Bearer> bearers;
    private final HttpClient client = HttpClient.newHttpClient();

    /// @param folder for the file of tokens
    public ServiceFixture(Path folder) {
        this(folder, TestRecords.inMemory());
    }

    ServiceFixture(Path folder, Records records) {
        this(ServiceConfig.in(folder), records);
    }

    ServiceFixture(ServiceConfig config, Records records) {
        Path folder = config.data();
        service = Service.start(config.withDemo(), records, InstantSource.system(), new SecureRandom(), TestTeam::new);
        bearers = new TokenFile(folder.resolve(DemoStart.TOKEN_FILE)).read();
    }

    /// An answer, with its body as JSON.
    public record Answer(int status, JsonNode body, java.net.http.HttpHeaders headers) {
        /// A member of the body, as text; empty when it is not there.
        public String text(String pointer) {
            return body.at(pointer).asString("");
        }

        public String code() {
            return text("/code");
        }
    }

    public URI url() {
        return service.url();
    }

    public String token(String persona) {
        TokenFile.Bearer bearer = bearers.get(persona);
        if (bearer == null) {
            throw new AssertionError("there is no " + persona);
        }
        return bearer.token();
    }

    public HttpRequest.Builder request(String persona, String path) {
        return HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token(persona));
    }

    public Answer get(String persona, String path) {
        return send(request(persona, path));
    }

    /// With a key of its own.
    public Answer post(String persona, String path, String json) {
        return post(persona, path, json, UUID.randomUUID().toString());
    }

    public Answer post(String persona, String path, String json, String key) {
        return send(request(persona, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
    }

    public Answer put(String persona, String path, String json, long version) {
        return send(request(persona, path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(json)));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            JsonNode body =
                    response.body().length == 0 ? Json.STRICT.missingNode() : Json.STRICT.readTree(response.body());
            return new Answer(response.statusCode(), body, response.headers());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    public HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        service.close();
        client.close();
    }
}
