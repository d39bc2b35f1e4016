package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.gatehouse.contract.Json;
import org.gatehouse.service.app.ServiceFixture;
import org.gatehouse.service.app.ServiceFixture.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What versions of the policy say of a request, over HTTP.
class PolicyApiTest {
    private static final String ASK = """
            {"items":[{"asset":"userdata.core.profiles","action":"read","columns":["email"]}],
             "purpose":{"type":"operations","detail":"Backfill"},"business_justification":"Two days were lost.",
             "requested_locations":{"office_country":"US","physical_country":"US"},
             "requested_access":{"max_duration":"PT8H"}}""";
    private static final String STOP = """
              - id: stop
                title: A standstill
                when: "true"
                deny: Nothing is granted while we move.
            """;

    @TempDir
    private static Path folder;

    private static ServiceFixture service;
    private static String first;
    private static String second;

    @BeforeAll
    static void start() {
        service = new ServiceFixture(folder);
        Answer active = service.get("lead", "/v1/policies");
        first = active.text("/items/0/ref/id") + "/" + active.text("/items/0/ref/version");
        String source = active.text("/items/0/source").replaceFirst("(?m)^rules:.*\\R", "rules:\n" + STOP);
        Answer proposed = service.post(
                "lead", "/v1/policies", Json.STRICT.writeValueAsString(Map.of("source", source, "reason", "We move.")));
        assertThat(proposed.status()).as("%s", proposed.body()).isEqualTo(201);
        second = proposed.text("/ref/id") + "/" + proposed.text("/ref/version");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Answer verdict(String who, String version, String request) {
        return service.get(who, "/v1/policies/" + version + "/verdict?request=" + request);
    }

    private static String filed(String path) {
        return service.post("requester", path, ASK).text("/id");
    }

    @Test
    void aProposedVersionJudgesARequestThatGoesOnByItsOwn() {
        String request = filed("/v1/requests");

        Answer now = verdict("steward", second, request);
        assertThat(now.status()).as("%s", now.body()).isEqualTo(200);
        assertThat(now.text("/outcome")).isEqualTo("deny");
        assertThat(now.body().at("/rules").findValuesAsString("rule")).contains("stop");
        assertThat(verdict("requester", first, request).text("/outcome"))
                .isEqualTo(service.get("requester", "/v1/requests/" + request).text("/request/verdict/outcome"))
                .isNotEqualTo("deny");
        assertThat(service.get("steward", "/v1/requests/" + request).text("/row/version"))
                .as("nothing was changed by asking")
                .isEqualTo("1");
    }

    @Test
    void whoSeesTheRequestAloneIsTold() {
        String request = filed("/v1/requests");
        assertThat(verdict("monitor", first, request).status()).isEqualTo(200);
        assertRefused(verdict("parent", first, request), 404, "not_found");

        String draft = filed("/v1/requests?draft=true");
        assertThat(verdict("requester", second, draft).text("/outcome")).isEqualTo("deny");
        assertRefused(verdict("steward", second, draft), 404, "not_found");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/policies/%s/verdict, 422, invalid",
        "/v1/policies/%s/verdict?request=the-last, 422, invalid",
        "/v1/policies/%s/verdict?request=REQ-999999, 404, not_found",
        "/v1/policies/%s9/verdict?request=REQ-1, 404, not_found",
        "/v1/policies/%s/verdict?request=REQ-1&request=REQ-2, 422, invalid",
        "/v1/policies/%s/verdict?request=REQ-1&asset=x, 422, invalid"
    })
    void wrongQuestionsAreRefused(String path, int status, String code) {
        assertRefused(service.get("steward", path.formatted(first)), status, code);
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
