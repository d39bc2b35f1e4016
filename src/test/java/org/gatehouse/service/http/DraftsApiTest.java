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

/// Drafts and replacements over HTTP, against the whole service.
class DraftsApiTest {
    private static final String DRAFTS = "/v1/requests?draft=true";
    private static final String UNTOLD = """
            {"items":[{"asset":"userdata.core.profiles","action":"read","columns":["email"]}],
             "purpose":{"type":"operations","detail":""},"business_justification":"",
             "requested_locations":{"office_country":"US","physical_country":"US"},
             "requested_access":{"max_duration":"PT8H"}}""";
    private static final String TOLD = UNTOLD.replace("\"detail\":\"\"", "\"detail\":\"Backfill\"")
            .replace("\"business_justification\":\"\"", "\"business_justification\":\"Two days were lost.\"");
    private static final String NO_REASON = "{\"reason\":\"\"}";

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

    private static Answer made(String path, String document) {
        Answer made = service.post("requester", path, document);
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        return made;
    }

    private static String pathOf(Answer made) {
        return made.headers().firstValue("Location").orElseThrow();
    }

    private static String replacing(String id) {
        return TOLD.substring(0, TOLD.length() - 1) + ",\"supersedes\":\"" + id + "\"}";
    }

    @Test
    void aDraftIsSavedChangedAndSubmitted() {
        Answer draft = made(DRAFTS, UNTOLD);
        String path = pathOf(draft);
        assertThat(draft.text("/status")).isEqualTo("draft");
        assertThat(draft.text("/revision")).isEqualTo("0");
        assertThat(draft.headers().firstValue("ETag")).contains("\"1\"");
        Answer early = service.post("requester", path + "/submit", "");
        assertRefused(early, 422, "invalid");
        assertThat(early.text("/errors/0/pointer")).isEqualTo("/purpose/detail");
        assertThat(early.text("/errors/1/pointer")).isEqualTo("/business_justification");

        assertThat(service.put("requester", path, TOLD, 1).text("/version")).isEqualTo("2");
        assertRefused(service.put("requester", path, UNTOLD, 1), 412, "stale_version");
        Answer submitted = service.post("requester", path + "/submit", "", "submit-once");
        Answer again = service.post("requester", path + "/submit", "", "submit-once");

        assertThat(submitted.text("/status")).isEqualTo("pending");
        assertThat(submitted.text("/revision")).isEqualTo("1");
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(again.body()).isEqualTo(submitted.body());
        assertRefused(service.post("requester", path + "/submit", ""), 409, "wrong_state");
        assertThat(service.get("steward", path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"steward", "lead", "monitor", "manager", "parent", "administrator"})
    void othersAreToldThatThereIsNoDraft(String other) {
        String path = pathOf(made(DRAFTS, TOLD));
        String id = path.substring(path.lastIndexOf('/') + 1);

        assertRefused(service.get(other, path), 404, "not_found");
        assertThat(service.get(other, "/v1/requests?status=draft").body().at("/items"))
                .isEmpty();
        assertThat(service.get(other, "/v1/requests?q=" + id).body().at("/items"))
                .isEmpty();
    }

    @Test
    void othersDoNothingToADraft() {
        String path = pathOf(made(DRAFTS, TOLD));
        String yes = "{\"revision\":0,\"choice\":\"approve\",\"reason\":\"Fine.\"}";

        assertRefused(service.post("steward", path + "/decisions", yes), 404, "not_found");
        assertRefused(service.post("steward", path + "/submit", ""), 404, "not_found");
        assertRefused(service.put("steward", path, TOLD, 1), 404, "not_found");
        assertRefused(service.post("lead", path + "/withdraw", "{\"reason\":\"No.\"}"), 404, "not_found");
        assertRefused(service.post("requester", path + "/decisions", yes), 403, "not_eligible");
        assertThat(service.get("requester", path).text("/request/status")).isEqualTo("draft");
    }

    @Test
    void aDiscardedDraftNeedsNoReasonAndComesToNothing() {
        String path = pathOf(made(DRAFTS, UNTOLD));

        assertThat(service.post("requester", path + "/withdraw", NO_REASON).text("/status"))
                .isEqualTo("cancelled");
        assertRefused(service.post("requester", path + "/submit", ""), 409, "wrong_state");
        assertRefused(service.get("steward", path), 404, "not_found");
        assertRefused(
                service.post("requester", pathOf(made("/v1/requests", TOLD)) + "/withdraw", NO_REASON), 422, "invalid");
    }

    @Test
    void wrongPartsOfADraftAreRefused() {
        Answer unknown = service.post("requester", DRAFTS, UNTOLD.replace("core.profiles", "core.nothing"));
        assertRefused(unknown, 422, "invalid");
        assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/items/0/asset");
        assertRefused(service.post("requester", "/v1/requests?draft=perhaps", TOLD), 422, "invalid");
        assertRefused(service.post("requester", DRAFTS, "{"), 400, "malformed");
        assertRefused(service.post("requester", DRAFTS, UNTOLD.replace("\"purpose\"", "\"porpoise\"")), 422, "invalid");
        assertRefused(service.post("monitor", DRAFTS, TOLD), 403, "forbidden");
        assertRefused(
                service.send(service.request("requester", DRAFTS)
                        .header("Content-Type", "application/json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(TOLD))),
                400,
                "idempotency_key_needed");
    }

    @Test
    void aRequestTakesThePlaceOfAnother() {
        Answer old = made("/v1/requests", TOLD);
        String yes = "{\"revision\":1,\"choice\":\"approve\",\"reason\":\"Fine.\"}";
        assertThat(service.post("steward", pathOf(old) + "/decisions", yes).status())
                .isEqualTo(201);

        Answer replacement = made("/v1/requests", replacing(old.text("/id")));

        Answer ended = service.get("steward", pathOf(old));
        assertThat(ended.text("/request/status")).isEqualTo("superseded");
        assertThat(ended.text("/request/superseded_by")).isEqualTo(replacement.text("/id"));
        assertThat(ended.text("/decisions/0/voided")).contains(replacement.text("/id"));
        assertThat(service.get("steward", pathOf(replacement)).text("/request/supersedes"))
                .isEqualTo(old.text("/id"));
        assertRefused(service.post("steward2", pathOf(old) + "/decisions", yes), 409, "wrong_state");
        refusedReplacement("requester", old.text("/id"), "superseded");
    }

    @Test
    void onlyOnesOwnUndecidedRequestsAreReplaced() {
        Answer denied = made("/v1/requests", TOLD);
        service.post(
                "steward",
                pathOf(denied) + "/decisions",
                "{\"revision\":1,\"choice\":\"deny\",\"reason\":\"Not needed.\"}");
        Answer standing = made("/v1/requests", TOLD);
        Answer draft = made(DRAFTS, TOLD);

        refusedReplacement("requester", denied.text("/id"), "denied");
        refusedReplacement("requester", "REQ-1", "REQ-1");
        refusedReplacement("parent", standing.text("/id"), standing.text("/id"));
        refusedReplacement("steward", standing.text("/id"), standing.text("/id"));
        Answer itself = service.put("requester", pathOf(draft), replacing(draft.text("/id")), 1);
        assertRefused(itself, 422, "invalid");
        assertThat(itself.text("/errors/0/pointer")).isEqualTo("/supersedes");
        assertRefused(service.post("requester", "/v1/requests", replacing("no id")), 422, "invalid");
        assertThat(service.get("requester", pathOf(standing)).text("/request/status"))
                .isEqualTo("pending");
    }

    private static void refusedReplacement(String who, String id, String words) {
        Answer refused = service.post(who, "/v1/requests", replacing(id));
        assertRefused(refused, 422, "invalid");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/supersedes");
        assertThat(refused.text("/detail")).contains(words);
    }

    @Test
    void theDescriptionNamesThemAll() {
        Answer described = service.get("requester", "/openapi.json");

        assertThat(described.body().at("/paths/~1v1~1requests/post/parameters").toString())
                .contains("\"draft\"");
        assertThat(described
                        .body()
                        .at("/paths/~1v1~1requests~1{id}~1submit/post")
                        .isObject())
                .isTrue();
        assertThat(described
                        .body()
                        .at("/components/schemas/Ask/properties/supersedes")
                        .isObject())
                .isTrue();
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.code()).as("%s", answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }
}
