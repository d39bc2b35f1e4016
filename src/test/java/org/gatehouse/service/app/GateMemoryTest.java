package org.gatehouse.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.service.app.ServiceFixture.Answer;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.store.TestRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is known of gates outlives the service: how they fared, what they acknowledged, what they went by.
class GateMemoryTest {
    private static final String GATE = "/v1/gates/p-gate";
    private static final String EVALUATION = "/access/v1/evaluation";
    private static final String REASON = "{\"reason\":\"Because.\"}";
    private static final String QUESTION = """
        {"subject":{"type":"user","id":"p-requester"},"action":{"name":"read"},
         "resource":{"type":"table","id":"userdata.core.profiles","properties":{"columns":["email"]}}}\
        """;
    private static final String REQUEST = """
        {"items":[{"asset":"userdata.core.profiles","action":"read","columns":["email"]}],
         "purpose":{"type":"operations","detail":"Backfill"},"business_justification":"Need it.","ticket":"FRD-881",
         "requested_locations":{"office_country":"US","physical_country":"US"},
         "requested_access":{"max_duration":"PT2H","emergency":false}}\
        """;

    @TempDir
    private Path folder;

    private final Records records = TestRecords.inMemory();
    private ServiceFixture service;

    @BeforeEach
    void start() {
        service = new ServiceFixture(folder, new KeptOpen(records));
    }

    @AfterEach
    void stop() {
        service.close();
        records.close();
    }

    private void restart() {
        service.close();
        start();
    }

    private boolean allowed() {
        return service.post("gate", EVALUATION, QUESTION)
                .body()
                .path("decision")
                .asBoolean(false);
    }

    /// A grant as people come by it.
    private String granted() {
        String request = service.post("requester", "/v1/requests", REQUEST).text("/id");
        String yes = "{\"revision\":1,\"choice\":\"approve\",\"reason\":\"Fine.\"}";
        service.post("steward", "/v1/requests/" + request + "/decisions", yes);
        String grant = service.post("steward2", "/v1/requests/" + request + "/decisions", yes)
                .text("/grant/id");
        service.post("requester", "/v1/grants/" + grant + "/activate", "");
        return grant;
    }

    /// Fetches the bundle and says that it is decided by from now on.
    private void takeBundle() throws Exception {
        HttpRequest fetch = service.request("gate", GATE + "/bundle.tar.gz").build();
        String etag = service.client()
                .send(fetch, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(service.post("gate", GATE + "/ack", "{\"revision\":" + etag + "}")
                        .status())
                .isEqualTo(200);
    }

    private Answer atGate(String grant) {
        return service.get("monitor", "/v1/grants/" + grant + "/gates");
    }

    @Test
    void figuresOutliveTheService() {
        assertThat(service.get("monitor", GATE).body().has("last_seen")).isFalse();
        allowed();
        allowed();
        Answer before = service.get("monitor", GATE);
        long index = before.body().path("acknowledged_index").asLong();

        restart();

        Answer after = service.get("monitor", GATE);
        assertThat(after.text("/decisions")).isEqualTo("2");
        assertThat(after.text("/denials")).isEqualTo("2");
        assertThat(after.text("/last_seen")).isEqualTo(before.text("/last_seen"));
        assertThat(after.text("/counted_since")).isEqualTo(before.text("/counted_since"));
        assertThat(after.body().path("acknowledged_index").asLong()).isEqualTo(index);
        assertThat(after.body().path("current_index").asLong())
                .as("the denials were put on record meanwhile")
                .isGreaterThan(index);
        assertThat(after.body().path("recent_denials").size())
                .as("equal ones within a second are one entry")
                .isBetween(1, 2);
        assertThat(after.text("/recent_denials/0/reason")).isEqualTo(before.text("/recent_denials/0/reason"));
        assertThat(after.body().at("/recent_denials/0/needs"))
                .isEqualTo(before.body().at("/recent_denials/0/needs"));
        allowed();
        assertThat(service.get("monitor", "/v1/gates").text("/items/0/decisions"))
                .isEqualTo("3");
    }

    @Test
    void howOftenAGateWentByAGrantIsCountedOverRestarts() {
        String grant = granted();
        assertThat(allowed()).isTrue();
        assertThat(atGate(grant).text("/0/holding")).isEqualTo("asks");
        assertThat(atGate(grant).text("/0/since"))
                .isEqualTo(service.get("monitor", "/v1/grants/" + grant).text("/activated_at"));
        String first = atGate(grant).text("/0/first_used");

        restart();
        assertThat(allowed()).isTrue();

        Answer now = atGate(grant);
        assertThat(now.text("/0/decisions")).isEqualTo("2");
        assertThat(now.text("/0/first_used")).isEqualTo(first);
        assertThat(now.text("/0/last_used")).isGreaterThan(first);

        service.post("steward", "/v1/grants/" + grant + "/revoke", REASON);
        assertThat(atGate(grant).text("/0/holding")).isEqualTo("not_held");
        assertThat(atGate(grant).text("/0/decisions")).isEqualTo("2");
        assertThat(service.get("requester", "/v1/grants/" + grant + "/gates").status())
                .isEqualTo(403);
        assertThat(atGate("G-999999").status()).isEqualTo(404);
    }

    @Test
    void whatAGateHasNotAcknowledgedIsShownAsSuchAfterARestartToo() throws Exception {
        takeBundle();
        String grant = granted();
        assertThat(atGate(grant).text("/0/holding")).isEqualTo("awaited");
        assertThat(service.get("monitor", GATE).text("/bundle/behind/granted")).isEqualTo("1");

        takeBundle();
        assertThat(atGate(grant).text("/0/holding")).isEqualTo("holds");
        assertThat(service.get("monitor", GATE).body().at("/bundle/behind").isMissingNode())
                .isTrue();
        String since = atGate(grant).text("/0/since");
        service.post("steward", "/v1/grants/" + grant + "/revoke", REASON);
        service.post("steward", "/v1/freezes", """
                {"scope":"asset","target":"userdata.core.messages","reason":"An incident."}""");

        restart();

        Answer gate = service.get("monitor", GATE);
        assertThat(gate.body().at("/bundle/current").asBoolean(true)).isFalse();
        assertThat(gate.text("/bundle/behind/withdrawn")).isEqualTo("1");
        assertThat(gate.text("/bundle/behind/granted")).isEqualTo("0");
        assertThat(gate.body().at("/bundle/behind/assets").asBoolean(false)).isTrue();
        assertThat(gate.body().at("/bundle/behind/people").asBoolean(true)).isFalse();
        assertThat(atGate(grant).text("/0/holding")).isEqualTo("not_let_go");
        assertThat(atGate(grant).text("/0/since")).isEqualTo(since);
        assertThat(service.get("monitor", "/v1/gates").text("/items/0/bundle/behind/withdrawn"))
                .isEqualTo("1");

        takeBundle();
        assertThat(atGate(grant).body().size()).isEqualTo(1);
        assertThat(atGate(grant).text("/0/holding")).isEqualTo("not_held");
    }

    @Test
    void aRevisionThatNobodyFetchedIsTakenWithoutPretendingToKnowIt() {
        String grant = granted();
        service.post("gate", GATE + "/ack", "{\"revision\":\"made-up\"}");

        Answer gate = service.get("monitor", GATE);
        assertThat(gate.text("/bundle/acknowledged")).isEqualTo("made-up");
        assertThat(gate.body().at("/bundle/behind").isMissingNode()).isTrue();
        assertThat(atGate(grant).text("/0/holding")).isEqualTo("awaited");
        service.post("steward", "/v1/grants/" + grant + "/revoke", REASON);
        assertThat(atGate(grant).text("/0/holding"))
                .as("it may be in what the gate has: nobody can tell")
                .isEqualTo("not_let_go");
    }

    @Test
    void aTriedQuestionIsOnRecordAndCountsAsNothing() {
        String grant = granted();
        Answer yes = service.post("monitor", GATE + "/questions", """
                {"subject":"p-requester","action":"read","asset":"userdata.core.profiles","columns":["email"]}""");

        assertThat(yes.text("/grant")).isEqualTo(grant);
        assertThat(service.get("monitor", GATE).text("/decisions")).isEqualTo("0");
        assertThat(service.get("monitor", GATE).body().has("last_seen")).isFalse();
        assertThat(atGate(grant).text("/0/decisions")).isEqualTo("0");
        assertThat(records.read(reading -> reading.ledger(0, 10_000)).stream()
                        .filter(entry -> entry.type() == EntryType.GATE_QUESTIONED)
                        .map(entry ->
                                entry.body().get("subject") + " " + entry.body().get("allowed")))
                .containsExactly("p-requester true");
    }
}
