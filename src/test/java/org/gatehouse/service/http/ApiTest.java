package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gatehouse.service.app.ServiceFixture;
import org.gatehouse.service.app.ServiceFixture.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The life of requests and grants, and every wrong way to ask for it, over the whole service.
class ApiTest {
    private static final String ASK = """
            {"items":[{"asset":"userdata.core.profiles","action":"read","columns":["email"]}],
             "purpose":{"type":"operations","detail":"Backfill"},"business_justification":"Need it.","ticket":"FRD-881",
             "requested_locations":{"office_country":"US","physical_country":"US"},
             "requested_access":{"max_duration":"PT8H","emergency":false}}""";
    private static final String YES = "{\"revision\":1,\"choice\":\"approve\",\"reason\":\"Fine with me.\"}";
    private static final String REASON = "{\"reason\":\"Because.\"}";

    private static final String NO = "{\"revision\":1,\"choice\":\"deny\",\"reason\":\"Not without an answer.\"}";
    private static final String ASSETS = """
            name,kind,data_class,region,country,custodian
            imported.a.one,table,protected,us-va,US,Host
            imported.a.two,table,protected,us-va,US,Host
            imported.a.three,table,secret,us-va,US,Host
            """;

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
    void aRequestLivesFromTheAskToTheRevocation() {
        Answer filed = service.post("requester", "/v1/requests", ASK);
        String request = filed.headers().firstValue("Location").orElseThrow();
        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.text("/severity")).isEqualTo("medium");

        assertThat(service.post("steward", request + "/claim", "").text("/claim/by/id"))
                .isEqualTo("p-steward");
        Answer asked = service.post("steward", request + "/questions", "{\"revision\":1,\"text\":\"Why?\"}");
        assertThat(asked.text("/status")).isEqualTo("more_info");
        Answer answered =
                service.post("requester", request + "/questions/1/answer", "{\"text\":\"The backfill lost it.\"}");
        assertThat(answered.text("/status")).isEqualTo("pending");
        assertThat(answered.text("/revision")).isEqualTo("2");
        assertThat(service.post("steward", request + "/comments", "{\"text\":\"Looks right.\"}")
                        .status())
                .isEqualTo(201);
        assertThat(service.get("requester", request).body().at("/comments")).isEmpty();

        String narrower =
                "{\"revision\":2,\"choice\":\"approve\",\"reason\":\"Two hours do.\",\"terms\":{\"max_duration\":\"PT2H\"}}";
        assertThat(service.post("steward", request + "/decisions", narrower).status())
                .isEqualTo(201);
        Answer second = service.post("steward2", request + "/decisions", YES.replace(":1,", ":2,"));
        String grant = "/v1/grants/" + second.text("/grant/id");
        assertThat(second.text("/request/status")).isEqualTo("approved");
        assertThat(second.text("/grant/duration")).isEqualTo("PT2H");

        assertThat(service.post("requester", grant + "/activate", "").text("/status"))
                .isEqualTo("active");
        assertThat(service.post("steward", grant + "/suspend", REASON).text("/status"))
                .isEqualTo("suspended");
        assertThat(service.post("steward", grant + "/reopen", REASON).text("/status"))
                .isEqualTo("suspended");
        assertThat(service.post("steward2", grant + "/reopen", REASON).text("/status"))
                .isEqualTo("active");

        String id = second.text("/grant/id");
        Answer extension = service.post(
                "requester", "/v1/requests", ASK.substring(0, ASK.length() - 1) + ",\"extends_grant\":\"" + id + "\"}");
        assertThat(extension.status()).isEqualTo(201);
        Answer revoked = service.post("steward", grant + "/revoke", REASON);
        assertThat(revoked.text("/status")).isIn("deactivating", "revoked");
        assertThat(service.get("monitor", grant).headers().firstValue("ETag")).isPresent();
        assertThat(service.get("steward", request).body().at("/history").size()).isGreaterThan(6);
    }

    @Test
    void thoseWhoMayNotDecideAreRefused() {
        String request = filed();
        String decisions = request + "/decisions";

        assertRefused(service.post("requester", decisions, YES), 403, "not_eligible");
        assertRefused(service.post("parent", decisions, YES), 404, "not_found");
        assertRefused(service.post("manager", decisions, YES), 403, "not_eligible");
        assertThat(service.post("steward", decisions, YES).status()).isEqualTo(201);
        assertRefused(service.post("steward", decisions, YES), 409, "already_decided");
        assertRefused(service.post("steward2", decisions, YES.replace(":1,", ":7,")), 409, "stale_revision");
    }

    @Test
    void anAmendmentIsHeldToTheVersionThatWasRead() {
        String request = filed();
        long version =
                service.get("requester", request).body().at("/request/version").asLong();

        Answer amended = service.put("requester", request, ASK.replace("Need it.", "Need it today."), version);
        Answer stale = service.put("requester", request, ASK, version);

        assertThat(amended.status()).isEqualTo(200);
        assertThat(amended.text("/revision")).isEqualTo("2");
        assertRefused(stale, 412, "stale_version");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "FRD-881"              | "FRD-881","x":1      | 422 | invalid   | /x
                    userdata.core.profiles | userdata.core.nothing | 422 | invalid   | /items/0/asset
                    userdata.core.profiles | userdata.core.*       | 422 | invalid   | /items/0
                    "email"                | "e_mail"              | 422 | invalid   | /items/0/columns
                    {"max_duration"        | {"start":"2001-01-01T00:00:00Z","max_duration" | 422 | invalid | /requested_access/start
                    "read"                 | "peek"                | 422 | invalid   | /items/0/action
                    PT8H                   | PT-8H                 | 422 | invalid   | /requested_access/max_duration
                    "Need it."             | ""                    | 422 | invalid   | /business_justification
                    {"items"               | {"items               | 400 | malformed |
                    """)
    void whatIsWrongWithARequestIsSaidByPointer(String good, String bad, int status, String code, String pointer) {
        Answer answer = service.post("requester", "/v1/requests", ASK.replace(good, bad));

        assertRefused(answer, status, code);
        if (pointer != null) {
            assertThat(answer.text("/errors/0/pointer")).startsWith(pointer);
        }
    }

    @Test
    void aWholeSchemaCanBeAskedForAndIsFiledByTheNamesInIt() {
        Answer filed = service.post(
                "requester",
                "/v1/requests",
                ASK.replace("userdata.core.profiles", "userdata.core.*").replace("\"email\"", ""));

        assertThat(filed.status()).as("%s", filed.body()).isEqualTo(201);
        Answer request =
                service.get("steward", filed.headers().firstValue("Location").orElseThrow());
        List<String> assets = new ArrayList<>();
        request.body()
                .at("/request/items")
                .forEach(item -> assets.add(item.get("asset").stringValue()));
        assertThat(assets)
                .contains("userdata.core.profiles", "userdata.core.messages")
                .allMatch(name -> name.startsWith("userdata.core.") && !name.endsWith("*"));
        assertRefused(
                service.post(
                        "requester",
                        "/v1/requests",
                        ASK.replace("userdata.core.profiles", "nowhere.*").replace("\"email\"", "")),
                422,
                "invalid");
    }

    @Test
    void whatWaitsForAnAnswerCanBeDeniedButNotApproved() {
        String request = asked();
        String decisions = request + "/decisions";

        assertRefused(service.post("steward2", decisions, YES), 409, "wrong_state");
        assertRefused(service.post("requester", decisions, NO), 403, "not_eligible");
        Answer denied = service.post("steward2", decisions, NO);

        assertThat(denied.status()).isEqualTo(201);
        assertThat(denied.text("/request/status")).isEqualTo("denied");
        assertRefused(
                service.post("requester", request + "/questions/1/answer", "{\"text\":\"Late.\"}"), 409, "wrong_state");
    }

    @Test
    void whatWaitsForAnAnswerCanBeWithdrawnByItsRequesterAlone() {
        String request = asked();

        assertRefused(service.post("steward", request + "/withdraw", REASON), 403, "forbidden");
        assertThat(service.post("requester", request + "/withdraw", REASON).text("/status"))
                .isEqualTo("cancelled");
        assertRefused(service.post("requester", request + "/withdraw", REASON), 409, "wrong_state");
    }

    private static String asked() {
        String request = filed();
        Answer asked = service.post("steward", request + "/questions", "{\"revision\":1,\"text\":\"Why raw?\"}");
        assertThat(asked.text("/status")).isEqualTo("more_info");
        return request;
    }

    @Test
    void anImportIsDoneOnceForEachKey() {
        Answer keyless = service.send(imported(ASSETS));
        Answer first = service.send(imported(ASSETS).header("Idempotency-Key", "once"));
        Answer changed = service.send(imported(ASSETS.replace("Host", "Trust")).header("Idempotency-Key", "then"));
        Answer again = service.send(imported(ASSETS).header("Idempotency-Key", "once"));

        assertRefused(keyless, 400, "idempotency_key_needed");
        assertThat(first.text("/added")).as("%s", first.body()).isEqualTo("2");
        assertThat(first.body().at("/refused").size()).isEqualTo(1);
        assertThat(changed.text("/changed")).isEqualTo("2");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(service.get("steward", "/v1/assets/imported.a.one").text("/custodian"))
                .as("what was changed since stays changed")
                .isEqualTo("Trust");
        assertRefused(
                service.send(imported(ASSETS + "x").header("Idempotency-Key", "once")), 422, "idempotency_key_reused");
    }

    private static java.net.http.HttpRequest.Builder imported(String csv) {
        return service.request("administrator", "/v1/assets/import")
                .header("Content-Type", "text/csv")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(csv));
    }

    @Test
    void concurrentDuplicatesFileOneRequest() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(() -> service.post("requester", "/v1/requests", ASK, "same")))
                    .toList();
            String first = answers.getFirst().get().text("/id");
            int replayed = 0;
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
                assertThat(answer.get().text("/id")).isEqualTo(first);
                replayed +=
                        answer.get().headers().firstValue("Idempotent-Replayed").isPresent() ? 1 : 0;
            }
            assertThat(replayed).isEqualTo(11);
        }
        assertRefused(
                service.post("requester", "/v1/requests", ASK.replace("Need", "Want"), "same"),
                422,
                "idempotency_key_reused");
        assertThat(service.post("parent", "/v1/requests", ASK, "same").headers().firstValue("Idempotent-Replayed"))
                .as("keys are each person's own")
                .isEmpty();
    }

    @Test
    void aRepeatedDecisionIsAnsweredWithTheDecision() {
        String decisions = filed() + "/decisions";
        Answer first = service.post("steward", decisions, YES, "decide-once");
        Answer again = service.post("steward", decisions, YES, "decide-once");

        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(again.body().at("/decision")).isEqualTo(first.body().at("/decision"));
        assertThat(again.body().at("/recorded_at")).isEqualTo(first.body().at("/recorded_at"));
    }

    @Test
    void pagesGoOnWhereTheyEndedAndRefuseInventedPlaces() {
        filed();
        filed();
        Answer first = service.get("steward", "/v1/requests?view=all&limit=1");
        Answer second = service.get("steward", "/v1/requests?view=all&limit=1&after=" + first.text("/next"));

        assertThat(first.text("/items/0/id")).isNotEqualTo(second.text("/items/0/id"));
        assertRefused(service.get("steward", "/v1/requests?after=nonsense"), 422, "invalid");
        assertThat(service.get("monitor", "/v1/ledger?limit=2")
                        .body()
                        .at("/items")
                        .size())
                .isEqualTo(2);
        assertRefused(service.get("manager", "/v1/ledger"), 403, "forbidden");
    }

    @Test
    void registersAnswer() {
        assertThat(service.get("steward", "/v1/people/p-lead").text("/name")).isEqualTo("lead");
        assertThat(service.get("steward", "/v1/assets/userdata.core.profiles").text("/data_class"))
                .isEqualTo("protected");
        assertThat(service.get("lead", "/v1/policies").text("/items/0/status")).isEqualTo("active");
        assertThat(service.get("steward", "/v1/me").text("/person/id")).isEqualTo("p-steward");
        Answer frozen = service.post(
                "analyst", "/v1/freezes", "{\"scope\":\"identity\",\"target\":\"p-parent\",\"reason\":\"Odd reads.\"}");
        assertThat(frozen.status()).isEqualTo(201);
        String lift = frozen.headers().firstValue("Location").orElseThrow() + "/lift";
        assertRefused(service.post("analyst", lift, REASON), 403, "forbidden");
        assertThat(service.post("lead", lift, REASON).status()).isEqualTo(200);
    }

    @Test
    void grantsReviewsAndWhatWaitsAreListedAsPeopleReadThem() {
        String request = filed();
        assertThat(service.get("steward", "/v1/inbox").body().at("/items").findValuesAsString("place"))
                .contains(request.substring(request.lastIndexOf('/') + 1));
        service.post("steward", request + "/decisions", YES);
        String grant = service.post("steward2", request + "/decisions", YES).text("/grant/id");
        service.post("requester", "/v1/grants/" + grant + "/activate", "");

        Answer rows = service.get("steward", "/v1/grants/rows?cut=live&data_class=protected&q=" + grant);
        assertThat(rows.text("/items/0/grant/id")).isEqualTo(grant);
        assertThat(rows.text("/items/0/subject/id")).isEqualTo("p-requester");
        assertThat(service.get("steward", "/v1/grants/counts")
                        .body()
                        .at("/cuts/live")
                        .asInt())
                .isPositive();
        assertRefused(service.get("steward", "/v1/grants/rows?cut=some"), 422, "invalid");
        assertRefused(service.get("steward", "/v1/grants/rows?after=nonsense"), 422, "invalid");

        service.post("requester", "/v1/grants/" + grant + "/complete", REASON);
        Answer reviews = service.get("lead", "/v1/reviews/rows?status=due");
        assertThat(reviews.body().at("/items").findValuesAsString("title")).isNotEmpty();
        assertRefused(service.get("requester", "/v1/reviews/rows"), 403, "forbidden");
    }

    private static String filed() {
        return service.post("requester", "/v1/requests", ASK)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.code()).as("%s", answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
}
