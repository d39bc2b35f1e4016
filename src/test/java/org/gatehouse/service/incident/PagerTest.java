package org.gatehouse.service.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.contract.IncidentDocuments.MarkingDocument;
import org.gatehouse.contract.Json;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.model.incident.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People on call hear of what cannot wait, once it is taken, and of nothing that they must not know.
class PagerTest {
    private static final byte[] SECRET = "a secret of some length".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final IncidentBench bench = new IncidentBench();
    private final List<String> taken = new ArrayList<>();
    private boolean out;

    @AfterEach
    void close() {
        bench.close();
    }

    private final class Fake implements Pager.Courier {
        @Override
        public String to() {
            return "on-call";
        }

        @Override
        public void deliver(long id, byte[] page) throws IOException {
            if (out) {
                throw new IOException("it answered 503");
            }
            var read = Json.STRICT.readTree(page);
            taken.add(read.at("/subject").asString() + " " + read.at("/type").asString());
        }
    }

    private Pager pager() {
        return new Pager(bench.team.records, bench.team.clock, folder.resolve("progress"), new Fake());
    }

    @Test
    void whatCannotWaitIsToldInOrderAndTriedAgainUntilItIsTaken() throws InterruptedException {
        bench.open("ali");
        Pager pager = pager();
        assertThat(pager.step()).isEqualTo(Duration.ZERO);
        assertThat(taken).isEmpty();
        bench.raised("quiet", "usr", "c.s.t");
        bench.alerts.raise(List.of(bench.found("loud", "usr", "c.s.t", Severity.FATAL)));
        out = true;
        assertThat(pager.step()).isEqualTo(Duration.ofSeconds(1));
        assertThat(pager.step()).isEqualTo(Duration.ofSeconds(2));
        assertThat(pager.view().failingSince()).isNotNull();
        assertThat(pager.view().failure()).contains("503");
        for (int i = 0; i < 30; i++) {
            pager.step();
        }
        assertThat(pager.step()).isEqualTo(Duration.ofMinutes(5));
        bench.open("bo");
        out = false;
        Pager again = pager();
        again.step();
        assertThat(taken).containsExactly("AL-2 alert.raised", "INC-2 incident.opened");
        assertThat(again.view().failingSince()).isNull();
        bench.team.clock.advance(Duration.ofMinutes(25));
        bench.tick();
        again.step();
        pager().step();
        assertThat(taken).hasSize(4).endsWith("INC-2 incident.clock_warned");
    }

    @Test
    void ofARestrictedIncidentNobodyIsTold() throws InterruptedException {
        Pager pager = pager();
        Incident incident = bench.open("ali");
        bench.incidents.mark(
                bench.by("ali"),
                incident.id(),
                new MarkingDocument(
                        1,
                        Incident.Tlp.RED,
                        Incident.Pap.RED,
                        true,
                        List.of(IncidentBench.id("ali"), IncidentBench.id("bo")),
                        "Quiet."));
        bench.team.clock.advance(Duration.ofDays(1));
        bench.tick();
        bench.move("ali", incident.id(), IncidentStatus.TRIAGE);
        pager.step();
        assertThat(taken).isEmpty();
    }

    @Test
    void aWebhookIsSigned() throws IOException, InterruptedException {
        List<String> seen = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String signature = exchange.getRequestHeaders().getFirst("X-Gatehouse-Signature");
            long seconds = bench.team.clock.instant().getEpochSecond();
            seen.add(exchange.getRequestHeaders().getFirst("X-Gatehouse-Delivery"));
            seen.add(signature.equals("t=" + seconds + ",v1=" + Webhook.signature(SECRET, seconds, body)) + "");
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        try (Webhook webhook = new Webhook(url, SECRET, bench.team.clock)) {
            webhook.deliver(7, "{}".getBytes(StandardCharsets.UTF_8));
            assertThat(seen).containsExactly("7", "true");
        } finally {
            server.stop(0);
        }
    }
}
