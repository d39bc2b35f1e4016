package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gatehouse.service.app.ServiceFixture;
import org.gatehouse.service.app.ServiceFixture.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The register of people over real HTTP: what narrows it, who did what, and what a change of roles would have
/// moved.
class RegisterApiTest {
    private static final String ASK = """
            {"items":[{"asset":"userdata.core.profiles","action":"read","columns":["email"]}],
             "purpose":{"type":"operations","detail":"Backfill"},"business_justification":"Need it.","ticket":"FRD-881",
             "requested_locations":{"office_country":"US","physical_country":"US"},
             "requested_access":{"max_duration":"PT8H","emergency":false}}""";

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

    @Test
    void theRegisterIsNarrowedByEachFact() {
        assertThat(found("?role=steward")).containsExactly("p-lead", "p-lead2", "p-steward", "p-steward2");
        assertThat(found("?role=steward&team=platform")).containsExactly("p-lead2", "p-steward2");
        assertThat(found("?affiliation=parent")).containsExactly("p-parent");
        assertThat(found("?q=PRIVACY")).containsExactly("p-lead");
        assertThat(found("?kind=machine")).containsExactly("p-feed", "p-gate");

        service.put("steward", "/v1/people/p-steward/duty", "{\"on_duty\":true}", 1);
        assertThat(found("?on_duty=true")).containsExactly("p-steward");
        service.post("analyst", "/v1/people/p-parent/lock", "{\"reason\":\"Odd reads.\"}");
        assertThat(found("?locked=true")).containsExactly("p-parent");
        assertThat(service.get("lead", "/v1/people?locked=perhaps").status()).isEqualTo(422);
    }

    @Test
    void somebodysHistoryHoldsWhatTheyDidAndWhatWasDoneToThemTheNewestFirst() {
        service.put(
                "steward", "/v1/people/p-steward/duty", "{\"on_duty\":true,\"note\":\"REQ-1 waits for legal.\"}", 1);
        service.post("analyst", "/v1/people/p-steward/lock", "{\"reason\":\"Lost laptop.\"}");

        Answer first = service.get("lead", "/v1/people/p-steward/history?limit=1");
        assertThat(first.text("/items/0/entry/words")).isEqualTo("locked the person");
        assertThat(first.text("/items/0/entry/text")).isEqualTo("Lost laptop.");
        Answer second = service.get("lead", "/v1/people/p-steward/history?limit=1&after=" + first.text("/next"));
        assertThat(second.text("/items/0/entry/words")).isEqualTo("went on duty");
        assertThat(second.text("/items/0/entry/text")).isEqualTo("REQ-1 waits for legal.");
        assertThat(second.text("/items/0/subject/id")).isEqualTo("p-steward");
        assertThat(service.get("lead", "/v1/people/p-analyst/history").text("/items/0/subject/id"))
                .isEqualTo("p-steward");
        assertThat(service.get("manager", "/v1/people/p-steward/history").code())
                .isEqualTo("forbidden");
    }

    @Test
    void aChangeOfRolesTellsWhatItWouldHaveMoved() {
        String request = service.post("requester", "/v1/requests", ASK).text("/id");
        String approval = "{\"revision\":1,\"choice\":\"approve\",\"reason\":\"Fine with me.\"}";
        service.post("steward", "/v1/requests/" + request + "/decisions", approval);

        String away = propose("p-steward", "\"requester\"");
        Answer replay = service.get("lead2", "/v1/roster-changes/" + away + "/replay");
        assertThat(replay.text("/considered")).isEqualTo("1");
        assertThat(replay.text("/changes/0/request")).isEqualTo(request);
        assertThat(replay.text("/changes/0/effect")).isEqualTo("approval_void");

        String more = propose("p-analyst", "\"security_analyst\",\"steward\"");
        assertThat(service.get("lead2", "/v1/roster-changes/" + more + "/replay")
                        .text("/changes/0/effect"))
                .isEqualTo("gains_seat");
        service.post("lead2", "/v1/roster-changes/" + more + "/accept", "{\"reason\":\"Agreed.\"}");
        assertThat(service.get("lead2", "/v1/roster-changes/" + more + "/replay")
                        .code())
                .isEqualTo("wrong_state");
    }

    private String propose(String person, String roles) {
        String document =
                "{\"roles\":[" + roles + "],\"teams\":[],\"break_glass_enrolled\":false,\"reason\":\"Moves.\"}";
        return service.post("lead", "/v1/people/" + person + "/roster", document)
                .text("/id");
    }

    private List<String> found(String query) {
        return service.get("lead", "/v1/people" + query)
                .body()
                .at("/items")
                .valueStream()
                .map(person -> person.at("/id").asString())
                .toList();
    }
}
