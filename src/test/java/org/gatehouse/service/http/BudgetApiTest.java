package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import org.gatehouse.service.app.ServiceFixture;
import org.gatehouse.service.app.ServiceFixture.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Exposure budgets over the whole service: set by leads, counted from events, obeyed at the gates.
class BudgetApiTest {
    private static final String BUDGETS = "/v1/budgets";
    private static final String BUDGET = """
        {"asset":"%s","rows":%d,"window":"P7D","reason":"Nobody needs more."}""";
    private static final String YES = "{\"revision\":1,\"choice\":\"approve\",\"reason\":\"Fine.\"}";

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

    private static Answer set(String asset, long rows) {
        return service.post("lead", BUDGETS, BUDGET.formatted(asset, rows));
    }

    private static void granted(String asset) {
        Answer filed = service.post("requester", "/v1/requests", """
                {"items":[{"asset":"%s","action":"read","columns":["email"]}],
                 "purpose":{"type":"operations","detail":"Backfill of lost contact data"},
                 "business_justification":"The backfill of 12 March lost these columns.","ticket":"FRD-881",
                 "requested_locations":{"office_country":"US","physical_country":"US"},
                 "requested_access":{"max_duration":"PT2H","emergency":false}}""".formatted(asset));
        String request = filed.headers().firstValue("Location").orElseThrow();
        service.post("steward", request + "/decisions", YES);
        String grant = service.post("steward2", request + "/decisions", YES).text("/grant/id");
        assertThat(service.post("requester", "/v1/grants/" + grant + "/activate", "")
                        .status())
                .isEqualTo(200);
    }

    private static void read(String uid, String asset, long rows) {
        String event = """
                {"metadata":{"version":"1.8.0","uid":"%s","product":{"name":"Trino"}},"category_uid":6,"class_uid":6005,\
                "activity_id":4,"type_uid":600504,"time":%d,"severity_id":1,"status_id":1,"actor":{"user":{"name":"p-requester"}},\
                "src_endpoint":{"ip":"10.0.0.7"},"database":{"name":"userdata.core"},"table":{"name":"t","uid":"%s"},\
                "query_info":{"query_string":"select email","data":{"rows":%d}}}""".formatted(uid, Instant.now().toEpochMilli(), asset, rows);
        assertThat(service.send(service.request("feed", "/v1/events")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(event)))
                        .body()
                        .toString())
                .contains("\"stored\":1");
    }

    private static Answer ask(String asset) {
        return service.post("gate", "/access/v1/evaluation", """
                {"subject":{"type":"user","id":"p-requester"},"action":{"name":"read"},
                 "resource":{"type":"table","id":"%s","properties":{"columns":["email"]}},
                 "context":{"country":"US"}}""".formatted(asset));
    }

    private static boolean allowed(String asset) {
        return ask(asset).body().at("/decision").asBoolean(false);
    }

    @Test
    void whoeverHasUsedItUpIsRefusedThatAssetAlone() {
        granted("userdata.core.profiles");
        granted("userdata.core.messages");
        read("budget-1", "userdata.core.profiles", 1_200_000);
        assertThat(allowed("userdata.core.profiles")).isTrue();

        Answer made = set("userdata.core.profiles", 1_000_000);

        assertThat(made.status()).isEqualTo(201);
        Answer refused = ask("userdata.core.profiles");
        assertThat(refused.body().at("/decision").asBoolean(true)).isFalse();
        assertThat(refused.text("/context/reason")).isEqualTo("over_budget");
        assertThat(refused.text("/context/explanation"))
                .contains("p-requester has read 1.2 M of 1 M rows of userdata.core.profiles in 7 days")
                .contains(made.text("/id"));
        assertThat(refused.body().at("/context/access_request").isMissingNode()).isTrue();
        assertThat(allowed("userdata.core.messages")).isTrue();
        assertThat(allowed("open.stats.daily")).isTrue();

        Answer use = service.get("steward", BUDGETS + "/use?asset=userdata.core.profiles");
        assertThat(use.text("/items/0/budget/id")).isEqualTo(made.text("/id"));
        assertThat(use.text("/items/0/readers/0/person")).isEqualTo("p-requester");
        assertThat(use.text("/items/0/readers/0/rows")).isEqualTo("1200000");
        assertThat(use.text("/items/0/used_up")).isEqualTo("1");

        Answer raised = set("userdata.core.profiles", 1_200_001);
        assertThat(raised.text("/id")).isEqualTo(made.text("/id"));
        assertThat(raised.text("/version")).isEqualTo("2");
        assertThat(allowed("userdata.core.profiles")).isTrue();

        String above = set("userdata.core", 1_200_000).text("/id");
        assertThat(allowed("userdata.core.messages"))
                .as("all under a name count together")
                .isFalse();
        remove(above, 200);
        assertThat(allowed("userdata.core.messages")).isTrue();
        remove(above, 409);
        remove(made.text("/id"), 200);
    }

    private static void remove(String id, int status) {
        assertThat(service.post("lead", BUDGETS + "/" + id + "/remove", "{\"reason\":\"No longer needed.\"}")
                        .status())
                .isEqualTo(status);
    }

    @Test
    void leadsSetThemAndEachActIsOnRecord() {
        String id = set("a.b", 5).text("/id");
        String why = "{\"reason\":\"Over.\"}";

        assertThat(service.post("steward", BUDGETS, BUDGET.formatted("a.b", 5)).status())
                .isEqualTo(403);
        assertThat(service.post("steward", BUDGETS + "/" + id + "/remove", why).status())
                .isEqualTo(403);
        assertThat(service.get("requester", BUDGETS).status()).isEqualTo(403);
        assertThat(service.get("requester", BUDGETS + "/use?asset=a.b").status())
                .isEqualTo(403);
        assertThat(service.get("steward", BUDGETS + "/use?asset=Not+A+Name").status())
                .isEqualTo(422);
        assertThat(service.get("steward", BUDGETS + "/use").body().toString()).contains(id);
        assertThat(service.get("steward", BUDGETS).text("/items/0/asset")).isEqualTo("a.b");
        assertThat(service.post("lead", BUDGETS + "/BUD-99999/remove", why).status())
                .isEqualTo(404);
        remove(id, 200);
        assertThat(service.get("lead", "/v1/ledger?limit=200").body().toString())
                .contains("\"budget.set\"")
                .contains("\"budget.removed\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "rows":5           | "rows":0                 | 422
        "rows":5           | "rows":-5                | 422
        "rows":5           | "rows":1000000000000001  | 422
        "rows":5           | "rows":"many"            | 422
        "rows":5           | "rows":99999999999999999999 | 400
        "window":"P7D"     | "window":"PT59M"         | 422
        "window":"P7D"     | "window":"P91D"          | 422
        "window":"P7D"     | "window":"-P7D"          | 422
        "window":"P7D"     | "window":"a week"        | 422
        "asset":"a.b"      | "asset":"Not A Name"     | 422
        Nobody needs more. | ''                       | 422
        {"asset"           | {"more":1,"asset"        | 422
        {"asset"           | {asset                 | 400
        """)
    void whatIsNoBudgetIsRefused(String good, String bad, int status) {
        String body = BUDGET.formatted("a.b", 5);
        String wrong = body.replace(good, bad);
        assertThat(wrong).isNotEqualTo(body);

        Answer answer = service.post("lead", BUDGETS, wrong);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.text("/detail")).isNotEmpty();
    }
}
