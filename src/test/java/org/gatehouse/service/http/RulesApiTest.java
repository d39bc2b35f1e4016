package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.gatehouse.service.app.ServiceFixture;
import org.gatehouse.service.app.ServiceFixture.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Rules over the whole service: run over what feeds deliver, listed with their health, switched, replayed, refused.
class RulesApiTest {
    private static final String RULES = "/v1/rules";
    private static final String UNCOVERED = "gatehouse-uncovered-protected-access";
    private static final String OWN = """
            title: Statement of ours
            id: own-rule
            logsource:
                category: data_access
                product: trino
            detection:
                selection:
                    query_info.query_string|contains: 'find me'
                condition: selection
            """;

    @TempDir
    private static Path folder;

    private static ServiceFixture service;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(folder.resolve("rules/within"));
        Files.writeString(folder.resolve("rules/within/own.yml"), OWN);
        Files.writeString(
                folder.resolve("rules/wrong.yml"),
                OWN.replace("own-rule", "wrong").replace("contains", "holds"));
        service = new ServiceFixture(folder);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void deliver(String uid, String statement) {
        String event = """
                {"metadata":{"version":"1.8.0","uid":"%s","product":{"name":"Trino"}},"category_uid":6,"class_uid":6005,\
                "activity_id":4,"type_uid":600504,"time":%d,"severity_id":1,"status_id":1,"actor":{"user":{"name":"p-requester"}},\
                "src_endpoint":{"ip":"10.0.0.7"},"database":{"name":"userdata.core"},"table":{"name":"t","uid":"userdata.core.profiles"},\
                "query_info":{"query_string":"%s"}}""".formatted(uid, Instant.now().toEpochMilli(), statement);
        assertThat(service.send(service.request("feed", "/v1/events")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(event)))
                        .status())
                .isEqualTo(200);
    }

    private static JsonNode rule(String id) {
        return service.get("steward", RULES + "/" + id).body().at("/rule");
    }

    /// Rules run on a thread of their own, right after the events are durable.
    private static void until(BooleanSupplier holds) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!holds.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    @Test
    void runsOverWhatIsDeliveredAndReplaysIt() {
        deliver("rules-1", "select 1 /* find me */");
        deliver("rules-2", "select 2");

        until(() -> rule("own-rule").at("/events").asLong() >= 2);
        assertThat(rule("own-rule").at("/matches").asLong()).isEqualTo(1);
        assertThat(rule("own-rule").at("/last_matched").asString("")).isNotEmpty();
        until(() -> rule(UNCOVERED).at("/matches").asLong() >= 2);

        Answer begun = service.post("lead", RULES + "/own-rule/replay", "{\"over\":\"P1D\"}");
        assertThat(begun.status()).isEqualTo(200);
        until(() -> service.get("steward", RULES + "/own-rule/replay")
                .text("/state")
                .equals("done"));
        JsonNode found = service.get("steward", RULES + "/own-rule/replay").body();
        assertThat(found.at("/events").asLong()).isEqualTo(2);
        assertThat(found.at("/looked").asLong()).isEqualTo(2);
        assertThat(found.at("/matches").asLong()).isEqualTo(1);
        assertThat(found.at("/alerts").asLong()).isEqualTo(1);
        assertThat(found.at("/samples/0/events/0").asString("")).isEqualTo("rules-1");
    }

    @Test
    void tellsWhatIsRefusedAndWhere() {
        JsonNode status = service.get("steward", RULES + "/status").body();

        assertThat(status.at("/problems").size()).isEqualTo(1);
        assertThat(status.at("/problems/0/file").asString("")).isEqualTo("wrong.yml");
        assertThat(status.at("/problems/0/line").asInt()).isEqualTo(8);
        assertThat(status.at("/problems/0/column").asInt()).isEqualTo(33);
        assertThat(service.get("steward", RULES + "/wrong").status()).isEqualTo(404);
        assertThat(service.get("steward", RULES + "?limit=100")
                        .body()
                        .at("/items")
                        .size())
                .isGreaterThan(14);
    }

    @Test
    void refusesATextThatIsWrongBeforeReplayingIt() {
        Answer refused = service.post("lead", RULES + "/own-rule/replay", "{\"source\":\"title: Nothing else\\n\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("is missing");
        assertThat(service.post("lead", RULES + "/own-rule/replay", "{\"over\":\"P9000D\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void switchesOnRecordAndOnlyByTheRight() {
        String path = RULES + "/gatehouse-impersonation/switch";
        assertThat(service.post("steward", path, "{\"on\":false,\"reason\":\"Noise.\"}")
                        .status())
                .isEqualTo(403);
        assertThat(service.post("lead", path, "{\"on\":false,\"reason\":\" \"}").status())
                .isEqualTo(422);

        Answer off = service.post("lead", path, "{\"on\":false,\"reason\":\"Noise until Friday.\"}");

        assertThat(off.status()).isEqualTo(200);
        assertThat(off.body().at("/rule/on").asBoolean(true)).isFalse();
        assertThat(off.text("/switched/reason")).isEqualTo("Noise until Friday.");
        assertThat(service.post("lead", path, "{\"on\":true,\"reason\":\"Quiet again.\"}")
                        .body()
                        .at("/rule/on")
                        .asBoolean(false))
                .isTrue();
        assertThat(service.get("requester", RULES).status()).isEqualTo(403);
    }
}
