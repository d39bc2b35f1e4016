package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gatehouse.service.app.ServiceFixture;
import org.gatehouse.service.app.ServiceFixture.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Trying what a gate would be told, and what a denial lacked.
class GateQuestionsApiTest {
    private static final String QUESTIONS = "/v1/gates/p-gate/questions";
    private static final String OPEN = """
        {"subject":"p-requester","action":"read","asset":"open.stats.daily"}""";
    private static final String CLOSED = """
        {"subject":"p-requester","action":"read","asset":"userdata.core.messages","columns":["Email","city"]}""";

    @TempDir
    private static Path folder;

    private static ServiceFixture service;

    @BeforeAll
    static void start() {
        service = new ServiceFixture(folder);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anAnswerSaysWhyAndWhatWouldCureIt() {
        Answer yes = service.post("steward", QUESTIONS, OPEN);
        Answer no = service.post("steward", QUESTIONS, CLOSED);

        assertThat(yes.status()).isEqualTo(200);
        assertThat(yes.body().path("allowed").asBoolean(false)).isTrue();
        assertThat(yes.text("/why")).isEqualTo("public");
        assertThat(yes.text("/subject/name")).isNotEmpty();
        assertThat(yes.body().has("needs")).isFalse();
        assertThat(no.body().path("allowed").asBoolean(true)).isFalse();
        assertThat(no.text("/why")).isEqualTo("approval_required");
        assertThat(no.text("/needs/subject/id")).isEqualTo("p-requester");
        assertThat(no.text("/needs/items/0/asset")).isEqualTo("userdata.core.messages");
        assertThat(no.text("/needs/items/0/action")).isEqualTo("read");
        assertThat(no.body().at("/needs/items/0/columns").size()).isEqualTo(2);
        assertThat(no.text("/needs/country")).as("the gate's own").isEqualTo("US");
        assertThat(no.body().path("index").asLong()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        p-requester      | p-nobody           | unknown_subject
        open.stats.daily | open.stats.nothing | unknown_resource
        "p-requester"    | "r.name","source":"elsewhere" | outside_gate
        """)
    void whatNoRequestCuresNeedsNone(String good, String bad, String why) {
        Answer answer = service.post("steward", QUESTIONS, OPEN.replace(good, bad));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/why")).isEqualTo(why);
        assertThat(answer.body().has("needs")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "p-requester"      | ""                                | 422 | /subject
        "open.stats.daily" | "open.stats.daily","columns":[""] | 422 | /columns
        "open.stats.daily" | "open.stats.daily","country":"us" | 422 | /country
        "open.stats.daily" | "open.stats.daily","ip":"here"    | 422 | /ip
        "open.stats.daily" | "open.stats.daily","at":"2001-01-01T00:00:00Z" | 422 | /at
        "open.stats.daily" | "Not A Name"                      | 422 | /asset
        "read"             | "peek"                            | 422 | /action
        """)
    void whatIsWrongIsSaidByPointer(String good, String bad, int status, String pointer) {
        Answer answer = service.post("steward", QUESTIONS, OPEN.replace(good, bad));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{}", "{\"subject\":\"p-requester\"}"})
    void whatIsNoQuestionIsRefused(String body) {
        assertThat(service.post("steward", QUESTIONS, body).status()).isBetween(400, 422);
    }

    @Test
    void onlyThoseWhoSeeGatesMayTry() {
        assertThat(service.post("requester", QUESTIONS, OPEN).status()).isEqualTo(403);
        assertThat(service.post("gate", QUESTIONS, OPEN).status()).isEqualTo(403);
        assertThat(service.post("administrator", QUESTIONS, OPEN).status()).isEqualTo(200);
        assertThat(service.post("steward", QUESTIONS.replace("p-gate", "p-nothing"), OPEN)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRepeatedCallIsAnsweredAgainAndAnotherOneUnderItsKeyIsNot() {
        Answer first = service.post("steward", QUESTIONS, CLOSED, "try-1");
        Answer again = service.post("steward", QUESTIONS, CLOSED, "try-1");
        Answer other = service.post("steward", QUESTIONS, OPEN, "try-1");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/reason")).isEqualTo(first.text("/reason"));
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(other.code()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void aDenialThatWasRecordedKnowsWhatItLacked() {
        service.post("gate", "/access/v1/evaluation", """
                {"subject":{"type":"user","id":"p-parent"},"action":{"name":"export"},
                 "resource":{"type":"table","id":"userdata.core.profiles","properties":{"columns":["email"]}}}""");
        service.post("gate", "/access/v1/evaluation", """
                {"subject":{"type":"user","id":"p-nobody"},"action":{"name":"read"},
                 "resource":{"type":"table","id":"userdata.core.profiles"}}""");

        Answer gate = service.get("monitor", "/v1/gates/p-gate");
        assertThat(gate.text("/recent_denials/0/why")).isEqualTo("unknown_subject");
        assertThat(gate.body().at("/recent_denials/0/needs").isMissingNode()).isTrue();
        assertThat(gate.text("/recent_denials/1/needs/items/0/action")).isEqualTo("export");
        assertThat(gate.text("/recent_denials/1/needs/items/0/columns/0")).isEqualTo("email");
        assertThat(gate.text("/recent_denials/1/needs/subject/id")).isEqualTo("p-parent");
    }
}
