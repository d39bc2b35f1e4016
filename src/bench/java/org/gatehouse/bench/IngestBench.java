package org.gatehouse.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/// NDJSON over HTTP, read, judged and made durable by a service in a process of its own, in turn with PostgreSQL's
/// COPY of the same events as CSV, which reads and judges nothing. Arguments: events a round (200,000), and the folder
/// of a PostgreSQL's programs; without that only ours is measured.
public final class IngestBench {
    private static final int BATCH = 2_500;
    private static final int CONNECTIONS = 4;
    private static final int ROUNDS = 4;
    private static final int LOOKS = 40;

    private final SoakService service;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();
    private int made;

    private IngestBench(Path folder) throws IOException, InterruptedException {
        this.service = new SoakService(folder, SoakService.freePort());
        this.token = service.feed("trino-test");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int events = arguments.length < 1 ? 200_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("ingest-bench");
        IngestBench bench = new IngestBench(folder);
        try (CopyPeer peer = arguments.length < 2 ? null : new CopyPeer(Path.of(arguments[1]), folder)) {
            System.out.printf(
                    "%-8s %14s %24s %14s %8s%n",
                    "round", "ours, events/s", "a core's second, events", "COPY, rows/s", "ratio");
            for (int round = 0; round < ROUNDS; round++) {
                bench.round(round, events, peer);
            }
            bench.visible();
        } finally {
            bench.service.close();
        }
    }

    private void round(int round, int events, @org.jspecify.annotations.Nullable CopyPeer peer)
            throws IOException, InterruptedException {
        int first = made;
        List<byte[]> bodies = new ArrayList<>();
        for (int i = 0; i < events / BATCH; i++) {
            bodies.add(body(BATCH));
        }
        double cpu = service.cpuSeconds();
        long began = System.nanoTime();
        send(bodies);
        double ours = rate(events, began);
        double perCpu = events / (service.cpuSeconds() - cpu);
        double theirs = peer == null ? Double.NaN : peer.rate(first, events, BATCH);
        System.out.printf(
                "%-8s %,14.0f %,24.0f %,14.0f %8.2f%n",
                round == 0 ? "warm-up" : round, ours, perCpu, theirs, ours / theirs);
    }

    private static double rate(int events, long began) {
        return events / ((System.nanoTime() - began) / 1e9);
    }

    private void send(List<byte[]> bodies) {
        AtomicInteger next = new AtomicInteger();
        List<CompletableFuture<Void>> senders = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            senders.add(CompletableFuture.runAsync(
                    () -> {
                        for (int body = next.getAndIncrement(); body < bodies.size(); body = next.getAndIncrement()) {
                            post(bodies.get(body));
                        }
                    },
                    Thread::startVirtualThread));
        }
        senders.forEach(CompletableFuture::join);
    }

    private void post(byte[] body) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(service.url() + "/v1/events"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/x-ndjson")
                            .POST(BodyPublishers.ofByteArray(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("not taken: " + answer.body());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// From before an event is sent until a query shows it.
    private void visible() throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
            int number = made;
            byte[] body = body(1);
            String path = "/v1/activity/bench-" + number;
            long began = System.nanoTime();
            post(body);
            while (service.get(path).path("activity").isMissingNode()) {
                Thread.onSpinWait();
            }
            millis.add((System.nanoTime() - began) / 1e6);
        }
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                "sent, durable and found by its id: p50 %.1f ms, p95 %.1f ms; target 250 ms%n",
                sorted.get(LOOKS / 2), sorted.get(LOOKS * 95 / 100));
    }

    private byte[] body(int size) {
        StringBuilder lines = new StringBuilder();
        long now = Instant.now().toEpochMilli();
        for (int i = 0; i < size; i++, made++) {
            lines.append("""
                    {"metadata":{"version":"1.8.0","uid":"bench-%d","product":{"name":"Trino"}},"category_uid":6,\
                    "class_uid":6005,"activity_id":4,"type_uid":600504,"time":%d,"severity_id":1,"status_id":1,\
                    "actor":{"user":{"name":"u%d"},"app_name":"cli"},"src_endpoint":{"ip":"10.20.1.%d"},\
                    "database":{"name":"lake.main"},"table":{"name":"t","uid":"lake.main.t_%d"},\
                    "query_info":{"query_string":"select email from lake.main.t where id = %d","bytes":%d,\
                    "data":{"columns":["email","phone"],"rows":%d}},"duration":%d}
                    """.formatted(
                    made, now, made % 100, made % 250, made % 200, made, made % 70_000, made % 1_000, made % 3_000));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
