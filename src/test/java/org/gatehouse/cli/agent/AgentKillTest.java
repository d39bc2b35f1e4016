package org.gatehouse.cli.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Agents killed (SIGKILL) again and again while the log grows and rotates and the service comes and goes: no line
/// is lost, and one that is delivered again is the same line, which a service knows by its uid.
class AgentKillTest {
    private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final Random random = new Random(11);
    private HttpServer server;
    private Path log;
    private int written;
    private int rotations;
    private volatile boolean away;
    private volatile boolean forgetsToAnswer;

    @BeforeEach
    void start() throws IOException {
        log = Files.createDirectory(folder.resolve("log")).resolve("postgresql.json");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/feeds/pgaudit", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] packed = exchange.getRequestBody().readAllBytes();
        if (!away) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .forEach(line -> taken.merge(line, 1, Integer::sum));
            }
        }
        exchange.sendResponseHeaders(away || forgetsToAnswer ? 503 : 200, -1);
        exchange.close();
    }

    @Test
    void noLineIsLostInAFewKills() throws IOException, InterruptedException {
        kill(3);
    }

    @Test
    @Tag("real")
    void noLineIsLostInManyKills() throws IOException, InterruptedException {
        kill(15);
    }

    private void kill(int times) throws IOException, InterruptedException {
        URI to = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (AgentProcess agent =
                new AgentProcess(to, "t", LogForm.JSONLOG, folder.resolve("agent"), 1, folder.resolve("log"))) {
            for (int i = 0; i < times; i++) {
                away = i % 3 == 1;
                forgetsToAnswer = i % 4 == 2;
                long until = System.nanoTime()
                        + random.nextLong(Duration.ofMillis(400).toNanos());
                while (System.nanoTime() - until < 0) {
                    grow();
                    LockSupport.parkNanos(Duration.ofMillis(3).toNanos());
                }
                agent.kill(); // wherever it just is
                grow();
                agent.startAgain();
            }
            away = false;
            forgetsToAnswer = false;
            grow();
            awaitAll();
        }
        assertThat(taken.keySet()).allMatch(line -> line.matches("line [0-9]+ x*"));
    }

    /// Lines, the last of them in two parts, and now and then a new file.
    private void grow() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            lines.append("line ").append(written++).append(' ').append("x".repeat(random.nextInt(300)));
            lines.append(i == 0 ? "" : "\n");
        }
        append(lines.toString());
        append("\n");
        if (random.nextInt(40) == 0) {
            Files.move(log, log.resolveSibling("postgresql." + rotations++ + ".json"));
        }
    }

    private void append(String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void awaitAll() {
        long deadline = System.nanoTime() + ARRIVES_WITHIN.toNanos();
        while (taken.size() < written && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(taken).hasSize(written);
    }
}
