package org.gatehouse.cli.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.gatehouse.contract.ApiPath;

/// Sends deliveries to the service, one after the other.
final class Deliverer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI service;
    private final LogForm form;
    private final Supplier<String> token;

    /// @param token read anew for each delivery, so that it can be changed while the agent runs
    Deliverer(URI service, LogForm form, Supplier<String> token) {
        this.service = service;
        this.form = form;
        this.token = token;
    }

    /// What became of a delivery.
    enum Outcome {
        DURABLE,
        /// Later: the service is busy, away, or does not know us.
        WAIT
    }

    /// How it went last, for the log; empty when well.
    record Sent(Outcome outcome, String trouble) {}

    Sent send(Path packed) throws InterruptedException {
        try {
            URI to = URI.create(service.toString().replaceAll("/+$", "") + ApiPath.FEEDS + "/pgaudit?number="
                    + Spool.number(packed));
            HttpRequest request = HttpRequest.newBuilder(to)
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token.get())
                    .header("Content-Type", form.contentType())
                    .POST(BodyPublishers.ofFile(packed))
                    .build();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case OK -> new Sent(Outcome.DURABLE, "");
                case UNAUTHENTICATED, FORBIDDEN ->
                    new Sent(Outcome.WAIT, "the service does not take our token: " + answer.body());
                default -> new Sent(Outcome.WAIT, "the service answers " + answer.statusCode() + ": " + answer.body());
            };
        } catch (UncheckedIOException e) {
            return new Sent(Outcome.WAIT, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Sent(Outcome.WAIT, "the service cannot be reached: " + e.getMessage());
        }
    }
}
