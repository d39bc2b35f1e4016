package org.gatehouse.service.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gatehouse.contract.ActivityBatch;
import org.gatehouse.contract.Json;
import org.gatehouse.model.event.Activity;

/// Follows the stream of access events as a console does, also across restarts of the service, and notes when it was
/// shown each.
final class ActivityWatch implements AutoCloseable {
    private static final Duration WAITS_MOST = Duration.ofSeconds(60);

    private final Supplier<URI> service;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Sighting> seen = new ConcurrentHashMap<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this::follow);
    private String last = "-1";
    private volatile boolean closed;

    /// @param service asked anew for each connection
    ActivityWatch(Supplier<URI> service, String token) {
        this.service = service;
        this.token = token;
        thread.start();
    }

    /// An event, and when it was first shown.
    record Sighting(Activity activity, Instant at) {
        /// How long after it happened.
        Duration late() {
            return Duration.between(activity.time(), at);
        }
    }

    /// All that has been shown so far and is looked for, by number.
    List<Sighting> seen(Predicate<Activity> which) {
        return seen.values().stream()
                .filter(sighting -> which.test(sighting.activity()))
                .sorted(Comparator.comparingLong(sighting -> sighting.activity().seq()))
                .toList();
    }

    /// Waits until so many of these have been shown.
    List<Sighting> await(int count, Predicate<Activity> which) throws InterruptedException {
        long deadline = System.nanoTime() + WAITS_MOST.toNanos();
        synchronized (seen) {
            while (seen(which).size() < count) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("shown are " + seen(which));
                }
                seen.wait(left);
            }
        }
        return seen(which);
    }

    private void follow() {
        while (!closed) {
            try {
                read();
            } catch (IOException gone) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos()); // it is being started again
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void read() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.get() + "/v1/activity/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Last-Event-ID", last)
                .build();
        HttpResponse<java.io.InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = last;
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ") && name.equals("activity")) {
                    show(Json.LENIENT.readValue(line.substring(6), ActivityBatch.class));
                    last = id;
                }
            }
        }
    }

    private void show(ActivityBatch batch) {
        Instant now = Instant.now();
        synchronized (seen) {
            batch.items().forEach(activity -> seen.putIfAbsent(activity.uid(), new Sighting(activity, now)));
            seen.notifyAll();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        client.shutdownNow();
    }
}
