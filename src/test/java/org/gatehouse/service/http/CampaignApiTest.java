package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gatehouse.service.app.ServiceFixture;
import org.gatehouse.service.app.ServiceFixture.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Review campaigns over real HTTP: how one runs, and every wrong way to run it.
class CampaignApiTest {
    private static final String ASK = """
            {"items":[{"asset":"userdata.core.profiles","action":"read","columns":["email"]}],
             "purpose":{"type":"operations","detail":"Backfill"},"business_justification":"Need it.","ticket":"FRD-881",
             "requested_locations":{"office_country":"US","physical_country":"US"},
             "requested_access":{"max_duration":"PT8H","emergency":false}}""";
    private static final String REASON = "{\"reason\":\"Looked at.\"}";

    @TempDir
    private Path folder;

    private ServiceFixture service;

    @BeforeEach
    void start() {
        service = new ServiceFixture(folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /// Approved by `steward` and `steward2`.
    private String grant() {
        String request = service.post("requester", "/v1/requests", ASK).text("/id");
        String approval = "{\"revision\":1,\"choice\":\"approve\",\"reason\":\"Fine with me.\"}";
        service.post("steward", "/v1/requests/" + request + "/decisions", approval);
        return service.post("steward2", "/v1/requests/" + request + "/decisions", approval)
                .text("/grant/id");
    }

    private static String document(String more) {
        return "{\"name\":\"Quarterly\",\"reviewers\":{\"kind\":\"deciders\"},\"open_for\":\"P10D\"" + more + "}";
    }

    private String started() {
        Answer answer = service.post("lead", "/v1/campaigns", document(",\"suspends\":true"));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return "/v1/campaigns/" + answer.text("/campaign/id");
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.text("/detail")).isNotBlank();
    }

    @Test
    void eachGrantIsAttestedOrRevokedAndTheCampaignIsDone() {
        List<String> grants = IntStream.range(0, 3).mapToObj(_ -> grant()).toList();
        assertThat(service.get("lead", "/v1/campaigns/preview?data_class=protected")
                        .text("/grants"))
                .isEqualTo("3");
        String campaign = started();

        Answer items = service.get("steward", campaign + "/items?mine=true");
        assertThat(items.text("/items/0/item/number")).isEqualTo("1");
        assertThat(items.text("/items/1/item/number")).isEqualTo("3");
        assertThat(items.text("/items/0/justification")).isEqualTo("Need it.");
        assertThat(items.text("/items/0/approvals/1/person/id")).isEqualTo("p-steward2");
        assertThat(items.text("/items/0/grant/grant/id")).isEqualTo(grants.getFirst());
        String key = UUID.randomUUID().toString();
        Answer first = service.post("steward", campaign + "/items/1/attest", REASON, key);
        assertThat(first.text("/item/status")).isEqualTo("attested");
        Answer again = service.post("steward", campaign + "/items/1/attest", REASON, key);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(again.text("/item/status")).isEqualTo("attested");
        Answer handed =
                service.post("lead", campaign + "/items/2/reassign", "{\"to\":\"p-steward\",\"reason\":\"On leave.\"}");
        assertThat(handed.text("/assignee/id")).isEqualTo("p-steward");
        Answer revoked =
                service.post("steward", campaign + "/revoke", "{\"items\":[2,3],\"reason\":\"No longer needed.\"}");
        assertThat(revoked.text("/1/item/status")).isEqualTo("revoked");

        Answer row = service.get("monitor", campaign);
        assertThat(row.text("/campaign/status")).isEqualTo("done");
        assertThat(row.text("/tally/attested")).isEqualTo("1");
        assertThat(row.text("/tally/revoked")).isEqualTo("2");
        assertThat(service.get("lead", "/v1/grants/" + grants.get(2)).text("/status"))
                .isEqualTo("revoked");
        assertThat(service.get("lead", "/v1/grants/" + grants.get(0)).text("/status"))
                .isEqualTo("scheduled");
        assertThat(service.get("lead", "/v1/campaigns?status=done").text("/items/0/campaign/id"))
                .isEqualTo(row.text("/campaign/id"));
    }

    @Test
    void everyWrongWayIsRefusedInWords() {
        assertRefused(service.post("lead", "/v1/campaigns", document("")), 409, "wrong_state");
        grant();
        assertRefused(service.post("steward", "/v1/campaigns", document("")), 403, "forbidden");
        assertRefused(service.post("lead", "/v1/campaigns", document(",\"until\":1")), 422, "invalid");
        assertRefused(service.post("lead", "/v1/campaigns", "{\"name\":"), 400, "malformed");
        Answer past = service.post(
                "lead", "/v1/campaigns", "{\"name\":\"\",\"reviewers\":{\"kind\":\"team\"},\"open_for\":\"PT1S\"}");
        assertRefused(past, 422, "invalid");
        assertThat(past.text("/errors/0/pointer")).isEqualTo("/name");
        assertThat(past.text("/errors/2/pointer")).isEqualTo("/open_for");
        String campaign = started();

        assertRefused(service.post("parent", campaign + "/items/1/attest", REASON), 403, "forbidden");
        assertRefused(service.get("requester", campaign), 403, "forbidden");
        assertRefused(service.post("steward2", campaign + "/items/1/attest", REASON), 403, "not_eligible");
        assertRefused(service.post("steward", campaign + "/items/1/attest", "{\"reason\":\" \"}"), 422, "invalid");
        assertRefused(service.post("steward", campaign + "/items/9/attest", REASON), 404, "not_found");
        assertRefused(service.post("steward", campaign + "/items/one/attest", REASON), 404, "not_found");
        assertRefused(
                service.post("steward", campaign + "/attest", "{\"items\":[],\"reason\":\"Fine.\"}"), 422, "invalid");
        assertRefused(
                service.post("steward", campaign + "/attest", "{\"items\":[7],\"reason\":\"Fine.\"}"), 422, "invalid");
        assertRefused(
                service.post("steward", campaign + "/items/1/reassign", "{\"to\":\"p-parent\",\"reason\":\"Leave.\"}"),
                403,
                "not_eligible");
        assertRefused(service.post("lead", campaign + "/close", REASON), 409, "wrong_state");
        assertRefused(service.post("lead", campaign + "/end-series", REASON), 409, "wrong_state");
        assertRefused(service.get("lead", "/v1/campaigns?after=nonsense"), 422, "invalid");
        assertRefused(service.get("lead", "/v1/campaigns/preview?unused_days=often"), 422, "invalid");
        assertRefused(service.get("lead", "/v1/campaigns/preview?team=Not%20A%20Team"), 422, "invalid");
        assertRefused(service.get("lead", "/v1/campaigns/CMP-99/items"), 404, "not_found");

        assertThat(service.post("lead", campaign + "/cancel", REASON).text("/campaign/status"))
                .isEqualTo("cancelled");
        assertRefused(service.post("steward", campaign + "/items/1/attest", REASON), 409, "wrong_state");
    }
}
