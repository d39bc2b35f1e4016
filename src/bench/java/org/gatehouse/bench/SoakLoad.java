package org.gatehouse.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// What arrives in a soak: OCSF over HTTP, each batch sent until it is acknowledged, and a PostgreSQL's log that
/// grows and rotates, for an agent to follow.
final class SoakLoad {
    private static final int TICKS = 20;
    private static final int SENDING_MOST = 8;
    private static final DateTimeFormatter PG_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS 'UTC'").withZone(ZoneOffset.UTC);

    private final URI events;
    private final String token;
    private final Path log;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Semaphore sending = new Semaphore(SENDING_MOST);
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile boolean over;
    private long made;
    private volatile long lines;

    /// @param token of the feed that delivers OCSF
    /// @param log a folder
    SoakLoad(URI service, String token, Path log) {
        this.events = URI.create(service + "/v1/events");
        this.token = token;
        this.log = log;
    }

    /// Events that were acknowledged.
    long sent() {
        return sent.get();
    }

    /// Times that a batch had to be sent again.
    long refused() {
        return refused.get();
    }

    /// Records of the log.
    long lines() {
        return lines;
    }

    void end() {
        over = true;
    }

    /// Goes on until it is ended and everything is acknowledged.
    void send(int perSecond) throws InterruptedException {
        long next = System.nanoTime();
        while (!over) {
            byte[] batch = batch(perSecond / TICKS);
            sending.acquire();
            Thread.startVirtualThread(() -> deliver(batch, perSecond / TICKS));
            next += Duration.ofSeconds(1).toNanos() / TICKS;
            LockSupport.parkNanos(next - System.nanoTime());
            if (System.nanoTime() - next > Duration.ofSeconds(2).toNanos()) {
                next = System.nanoTime(); // what could not be sent in time is not made up for
            }
        }
        sending.acquire(SENDING_MOST);
    }

    private void deliver(byte[] batch, int size) {
        try {
            while (!acknowledged(batch)) {
                refused.incrementAndGet();
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            sent.addAndGet(size);
        } finally {
            sending.release();
        }
    }

    private boolean acknowledged(byte[] batch) {
        try {
            HttpRequest request = HttpRequest.newBuilder(events)
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofByteArray(batch))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private byte[] batch(int size) {
        StringBuilder lines = new StringBuilder(size * 600);
        long now = System.currentTimeMillis();
        for (int i = 0; i < size; i++, made++) {
            lines.append("{\"metadata\":{\"version\":\"1.8.0\",\"uid\":\"soak-")
                    .append(made)
                    .append(
                            "\",\"product\":{\"name\":\"Trino\"}},\"category_uid\":6,\"class_uid\":6005,\"activity_id\":4,")
                    .append("\"type_uid\":600504,\"severity_id\":1,\"status_id\":1,\"time\":")
                    .append(now)
                    .append(",\"actor\":{\"user\":{\"name\":\"u")
                    .append(made % 100)
                    .append("\"},\"app_name\":\"cli\"},\"src_endpoint\":{\"ip\":\"127.0.0.1\"},")
                    .append("\"database\":{\"name\":\"lake.main\"},\"table\":{\"name\":\"t\",\"uid\":\"lake.main.t_")
                    .append(made % 200)
                    .append("\"},\"query_info\":{\"query_string\":\"select email from lake.main.t where id = ")
                    .append(made)
                    .append("\",\"data\":{\"columns\":[\"email\",\"phone\"],\"rows\":")
                    .append(made % 1_000)
                    .append("}},\"duration\":12}\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Writes the log until it is ended; a new file every ten seconds.
    void log(int perSecond) throws IOException {
        long line = 0;
        while (!over) {
            Path file = log.resolve("postgresql-" + Instant.now().getEpochSecond() / 10 + ".json");
            StringBuilder records = new StringBuilder();
            String now = PG_TIME.format(Instant.now());
            for (int i = 0; i < perSecond / TICKS; i++, line++) {
                records.append("{\"timestamp\":\"")
                        .append(now)
                        .append("\",\"user\":\"u1\",\"dbname\":\"safety\",\"session_id\":\"soak\",\"line_num\":")
                        .append(line)
                        .append(",\"error_severity\":\"LOG\",\"message\":\"AUDIT: SESSION,")
                        .append(line)
                        .append(",1,READ,SELECT,TABLE,core.cases,select 1,<not logged>,2\"}\n");
            }
            Files.writeString(file, records, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            lines = line;
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos() / TICKS);
        }
    }
}
