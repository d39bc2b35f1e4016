package org.gatehouse.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.gatehouse.contract.ActivityBatch;
import org.gatehouse.contract.Json;

/// Follows all activity as a console does: resumes after each break, reads every batch, and notes how late the
/// newest event in it is.
final class SoakConsole {
    private final URI stream;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Long> lags = new ArrayList<>();
    private volatile boolean over;
    private volatile long last = -1;
    private final AtomicLong matched = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();
    private final AtomicLong backwards = new AtomicLong();
    private int connections;

    SoakConsole(URI service, String token) {
        this.stream = URI.create(service + "/v1/activity/stream");
        this.token = token;
    }

    void follow() {
        while (!over) {
            try {
                read();
            } catch (IOException gone) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void read() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stream)
                .header("Authorization", "Bearer " + token)
                .header("Last-Event-ID", Long.toString(last))
                .build();
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            connections++;
            String name = "";
            for (String line = lines.readLine(); line != null && !over; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    long id = Long.parseLong(line.substring(4));
                    backwards.addAndGet(id < last ? 1 : 0);
                    last = id;
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    take(name, line.substring(6));
                }
            }
        }
    }

    private void take(String name, String data) {
        if (name.equals("activity")) {
            ActivityBatch batch = Json.LENIENT.readValue(data, ActivityBatch.class);
            matched.addAndGet(batch.matched());
            long newest = batch.items().getLast().time().toEpochMilli();
            synchronized (lags) {
                lags.add(System.currentTimeMillis() - newest);
            }
        } else if (name.equals("skipped")) {
            skipped.addAndGet(Json.LENIENT.readTree(data).path("matched").asLong(0));
        }
    }

    void end() {
        over = true;
        client.shutdownNow();
    }

    /// The number of the newest event that it was told of.
    long last() {
        return last;
    }

    long matched() {
        return matched.get();
    }

    long skipped() {
        return skipped.get();
    }

    /// How often a number was lower than the one before.
    long backwards() {
        return backwards.get();
    }

    int connections() {
        return connections;
    }

    /// Milliseconds from when an event happened to when it was shown.
    long lag(double quantile) {
        synchronized (lags) {
            List<Long> sorted = lags.stream().sorted().toList();
            return sorted.isEmpty() ? -1 : sorted.get((int) ((sorted.size() - 1) * quantile));
        }
    }
}
