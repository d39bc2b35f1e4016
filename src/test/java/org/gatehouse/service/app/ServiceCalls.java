package org.gatehouse.service.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.contract.Json;
import org.gatehouse.service.app.ServiceFixture.Answer;

/// Calls a service that may die meanwhile, in the name of several people.
final class ServiceCalls implements AutoCloseable {
    private final URI url;
    private final Map<String, String> tokens;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// @param tokens by person
    ServiceCalls(URI url, Map<String, String> tokens) {
        this.url = url;
        this.tokens = tokens;
    }

    /// A call that can be repeated as it is.
    record Post(String person, String path, String body, String key) {
        static Post of(String person, String path, String body) {
            return new Post(person, path, body, UUID.randomUUID().toString());
        }
    }

    /// @throws IOException when there was no answer
    Answer get(String person, String path) throws IOException {
        return send(request(person, path));
    }

    /// @throws IOException when there was no answer, and nobody knows what became of it
    Answer post(Post post) throws IOException {
        return send(request(post.person(), post.path())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", post.key())
                .POST(BodyPublishers.ofString(post.body())));
    }

    Answer put(String person, String path, String body) throws IOException {
        return send(
                request(person, path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String person, String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + tokens.get(person));
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), Json.STRICT.readTree(response.body()), response.headers());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
