package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.gatehouse.service.app.ServiceFixture;
import org.gatehouse.service.app.ServiceFixture.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// AuthZEN over the whole service: what is asked, what is refused, and the way from a denial to an approval.
class AuthZenApiTest {
    private static final String EVALUATION = "/access/v1/evaluation";
    private static final String EVALUATIONS = "/access/v1/evaluations";
    private static final String REASON = "{\"reason\":\"Because.\"}";
    private static final String OPEN = """
        {"subject":{"type":"user","id":"p-requester"},"action":{"name":"read"},
         "resource":{"type":"table","id":"open.stats.daily"}}\
        """;
    private static final String MESSAGES = """
        {"subject":{"type":"user","id":"p-requester"},"action":{"name":"read"},
         "resource":{"type":"table","id":"userdata.core.messages","properties":{"columns":["email"]}},
         "context":{"country":"US"}}\
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

    private static Answer ask(String path, String json) {
        return service.post("gate", path, json);
    }

    private static boolean allowed(String json) {
        Answer answer = ask(EVALUATION, json);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().at("/decision").asBoolean(false);
    }

    @Test
    void anAnswerSaysWhy() {
        Answer open = ask(EVALUATION, OPEN);
        Answer closed = ask(EVALUATION, MESSAGES.replace("p-requester", "p-parent"));

        assertThat(open.body().at("/decision").asBoolean(false)).isTrue();
        assertThat(open.text("/context/reason")).isEqualTo("public");
        assertThat(closed.body().at("/decision").asBoolean(true)).isFalse();
        assertThat(closed.text("/context/reason")).isEqualTo("approval_required");
        assertThat(closed.text("/context/explanation")).contains("No active grant");
        assertThat(closed.text("/context/access_request/endpoint")).endsWith("/access/v1/requests");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        p-requester      | p-nobody             | unknown_subject
        "user"           | "service"            | unknown_subject
        "read"           | "peek"               | unknown_action
        open.stats.daily | open.stats.nothing   | unknown_resource
        "table"          | "bucket"             | unknown_resource
        open.stats.daily | Not A Name           | unknown_resource
        "read"           | "write"              | approval_required
        "p-requester"    | "p-requester","properties":{"source":"elsewhere"} | outside_gate
        """)
    void aDenialHasAReason(String good, String bad, String reason) {
        Answer answer = ask(EVALUATION, OPEN.replace(good, bad));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/decision").asBoolean(true)).isFalse();
        assertThat(answer.text("/context/reason")).isEqualTo(reason);
        assertThat(answer.body().at("/context/access_request").isMissingNode())
                .isEqualTo(!reason.equals("approval_required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"subject\":{\"type\":\"user\",\"id\":\"a\"},\"action\":{\"name\":\"read\"}}",
                "{\"subject\":\"a\",\"action\":{\"name\":\"read\"},\"resource\":{\"type\":\"table\",\"id\":\"b\"}}",
                "{\"subject\":{\"id\":\"a\"},\"action\":{\"name\":\"read\"},\"resource\":{\"type\":\"table\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"user\",\"id\":\"a\"},\"action\":{\"name\":1},\"resource\":{\"type\":\"t\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"user\",\"id\":\"a\"},\"action\":{},\"resource\":{\"type\":\"t\",\"id\":\"b\"}}",
                "{\"subject\":{\"type\":\"user\",\"id\":\"a\"},\"action\":{\"name\":\"read\"},\"resource\":{\"type\":\"t\",\"id\":\"b\"},\"context\":7}"
            })
    void whatIsNoQuestionIsABadRequest(String body) {
        assertThat(ask(EVALUATION, body).status()).isEqualTo(400);
    }

    @Test
    void aPartThatWouldNarrowTheAnswerMustBeReadable() {
        String chained = MESSAGES.replace("\"country\":\"US\"", "\"actor_chain\":[7]");
        String columns = MESSAGES.replace("[\"email\"]", "\"email\"");

        assertThat(ask(EVALUATION, chained).status()).isEqualTo(400);
        assertThat(ask(EVALUATION, columns).status()).isEqualTo(400);
    }

    @Test
    void onlyGatesAskAndOnlyInJson() {
        assertThat(service.post("steward", EVALUATION, OPEN).status()).isEqualTo(403);
        assertThat(service.post("administrator", "/opa/v1/data/trino/allow", "{}")
                        .status())
                .isEqualTo(403);
        HttpRequest.Builder stranger = HttpRequest.newBuilder(URI.create(service.url() + EVALUATION))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(OPEN));
        assertThat(service.send(stranger).status()).isEqualTo(401);
        HttpRequest.Builder text = service.request("gate", EVALUATION)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(OPEN));
        assertThat(service.send(text).status()).isEqualTo(400);
    }

    @Test
    void theRequestIdIsEchoed() {
        Answer answer = service.send(service.request("gate", EVALUATION)
                .header("Content-Type", "application/json")
                .header("X-Request-ID", "bfe9eb29-ab87-4ca3-be83-a1d5d8305716")
                .POST(BodyPublishers.ofString(OPEN)));

        assertThat(answer.headers().firstValue("X-Request-ID")).hasValue("bfe9eb29-ab87-4ca3-be83-a1d5d8305716");
    }

    @Test
    void itemsReplaceTheCommonPartsWhole() {
        Answer answer = ask(EVALUATIONS, """
            {"subject":{"type":"user","id":"p-requester"},"action":{"name":"read"},
             "resource":{"type":"table","id":"open.stats.daily"},
             "evaluations":[{},{"resource":{"type":"table","id":"userdata.core.messages"}},{"action":{"name":7}},7]}\
            """);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/evaluations").size()).isEqualTo(4);
        assertThat(answer.body().at("/evaluations/0/decision").asBoolean(false)).isTrue();
        assertThat(answer.body().at("/evaluations/1/decision").asBoolean(true)).isFalse();
        assertThat(answer.text("/evaluations/2/context/error/status")).isEqualTo("400");
        assertThat(answer.body().at("/evaluations/3/decision").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"execute_all,3", "deny_on_first_deny,2", "permit_on_first_permit,1"})
    void theSemanticSaysWhereItEnds(String semantic, int answers) {
        Answer answer = ask(EVALUATIONS, """
            {"subject":{"type":"user","id":"p-requester"},"action":{"name":"read"},
             "options":{"evaluations_semantic":"%s"},
             "evaluations":[{"resource":{"type":"table","id":"open.stats.daily"}},
              {"resource":{"type":"table","id":"userdata.core.messages"}},
              {"resource":{"type":"table","id":"open.stats.daily"}}]}\
            """.formatted(semantic));

        assertThat(answer.body().at("/evaluations").size()).isEqualTo(answers);
    }

    @Test
    void searchesFindWhoWhatAndHow() {
        String half = "\"action\":{\"name\":\"read\"},\"resource\":{\"type\":\"table\",\"id\":\"open.stats.daily\"}";
        Answer first = ask(
                "/access/v1/search/subject", "{\"subject\":{\"type\":\"user\"}," + half + ",\"page\":{\"limit\":2}}");
        String token = first.text("/page/next_token");
        Answer second = ask(
                "/access/v1/search/subject",
                "{\"subject\":{\"type\":\"user\"}," + half + ",\"page\":{\"token\":\"" + token + "\"}}");

        assertThat(first.body().at("/results").size()).isEqualTo(2);
        assertThat(first.text("/results/0/type")).isEqualTo("user");
        assertThat(second.body().at("/results").size()).isGreaterThan(2);
        assertThat(second.text("/page/next_token")).isEmpty();
        assertThat(second.text("/results/0/id")).isGreaterThan(first.text("/results/1/id"));
        assertThat(ask("/access/v1/search/resource", """
            {"subject":{"type":"user","id":"p-requester"},"action":{"name":"read"},"resource":{"type":"table"}}\
            """).text("/results/0/id")).isEqualTo("open.stats.daily");
        assertThat(ask("/access/v1/search/action", """
            {"subject":{"type":"user","id":"p-requester"},"resource":{"type":"table","id":"open.stats.daily"}}\
            """).text("/results/0/name")).isEqualTo("read");
        assertThat(ask("/access/v1/search/subject", "{\"subject\":{\"type\":\"spaceship\"}," + half + "}")
                        .body()
                        .at("/results"))
                .isEmpty();
        assertThat(ask(
                                "/access/v1/search/subject",
                                "{\"subject\":{\"type\":\"user\"}," + half + ",\"page\":{\"token\":\"?\"}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void itSaysWhereItIs() {
        Answer answer =
                service.send(HttpRequest.newBuilder(URI.create(service.url() + "/.well-known/authzen-configuration")));

        assertThat(answer.text("/policy_decision_point"))
                .isEqualTo(service.url().toString());
        assertThat(answer.text("/search_action_endpoint")).isEqualTo(service.url() + "/access/v1/search/action");
        assertThat(service.send(HttpRequest.newBuilder(URI.create(answer.text("/jwks_uri"))))
                        .text("/keys/0/crv"))
                .isEqualTo("P-256");
    }

    @Test
    void aRevokedGrantIsRefusedBeforeTheCallReturns() {
        String question = MESSAGES.replace("messages", "profiles");
        assertThat(allowed(question)).isFalse();
        Answer filed = service.post("requester", "/v1/requests", """
            {"items":[{"asset":"userdata.core.profiles","action":"read","columns":["email"]}],
             "purpose":{"type":"operations","detail":"Backfill"},"business_justification":"Need it.","ticket":"FRD-881",
             "requested_locations":{"office_country":"US","physical_country":"US"},
             "requested_access":{"max_duration":"PT2H","emergency":false}}\
            """);
        String grant = "/v1/grants/" + approve(filed.text("/id"));
        service.post("requester", grant + "/activate", "");
        assertThat(allowed(question)).isTrue();
        assertThat(ask(EVALUATION, question).text("/context/grant")).startsWith("G-");

        assertThat(service.post("steward", grant + "/suspend", REASON).status()).isEqualTo(200);
        assertThat(allowed(question)).isFalse();
        service.post("steward", grant + "/reopen", REASON);
        service.post("steward2", grant + "/reopen", REASON);
        assertThat(allowed(question)).isTrue();

        assertThat(service.post("lead", "/v1/people/p-requester/lock", REASON).status())
                .isEqualTo(200);
        assertThat(ask(EVALUATION, question).text("/context/reason")).isEqualTo("not_in_good_standing");
        service.post("lead2", "/v1/people/p-requester/unlock", REASON);
        assertThat(allowed(question)).isTrue();

        service.post("steward", grant + "/revoke", REASON);
        assertThat(allowed(question)).isFalse();
    }

    private static String approve(String request) {
        String yes = "{\"revision\":1,\"choice\":\"approve\",\"reason\":\"Fine.\"}";
        String decisions = "/v1/requests/" + request + "/decisions";
        service.post("steward", decisions, yes);
        Answer second = service.post("steward2", decisions, yes);
        assertThat(second.status()).as("%s", second.body()).isEqualTo(201);
        return second.text("/grant/id");
    }

    @Test
    void aDenialLeadsToARequestAndItsApprovalToAYes() {
        Answer denied = ask(EVALUATION, MESSAGES);
        String binding = denied.text("/context/access_request/binding_token");
        String submission = submission(binding, denied.text("/context/access_request/expires_at"));

        Answer filed = service.post("gate", "/access/v1/requests", submission, "key-1");
        Answer again = service.post("gate", "/access/v1/requests", submission, "key-1");
        assertThat(filed.status()).as("%s", filed.body()).isEqualTo(201);
        assertThat(filed.text("/task/status")).isEqualTo("pending");
        assertThat(again.text("/task/id")).isEqualTo(filed.text("/task/id"));
        String task = filed.headers().firstValue("Location").orElseThrow();
        assertThat(filed.text("/task/status_endpoint")).isEqualTo(service.url() + task);
        assertThat(service.get("gate", task + "x").status()).isEqualTo(404);

        approve(filed.text("/task/display/title"));
        Answer approved = service.get("gate", task);
        assertThat(approved.text("/task/status")).isEqualTo("approved");
        assertThat(approved.text("/result/mode")).isEqualTo("reevaluate");
        assertThat(approved.text("/result/approval/approved_until")).isNotEmpty();
        assertThat(becomesAllowed(MESSAGES)).isTrue();
    }

    /// The grant begins by itself, which takes a moment of another thread's.
    private static boolean becomesAllowed(String question) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        boolean allowed = allowed(question);
        while (!allowed && System.nanoTime() < deadline) {
            allowed = allowed(question);
        }
        return allowed;
    }

    private static String submission(String binding, String expires) {
        return MESSAGES.replace("\"country\":\"US\"", "\"country\":\"US\",\"business_justification\":\"A case.\"")
                        .replaceFirst("}\\s*$", "")
                + ",\"denial\":{\"binding_token\":\"" + binding + "\",\"expires_at\":\"" + expires + "\"}}";
    }

    @Test
    void aSubmissionThatDoesNotFitItsDenialIsRefused() {
        Answer denied = ask(EVALUATION, MESSAGES);
        String good = submission(
                denied.text("/context/access_request/binding_token"),
                denied.text("/context/access_request/expires_at"));

        for (String bad : new String[] {
            good.replace("\"read\"", "\"export\""),
            good.replace("\"email\"", "\"city\""),
            good.replace("messages", "profiles"),
            good.replaceFirst("\"expires_at\":\"2", "\"expires_at\":\"3"),
            good.replaceFirst("\"binding_token\":\"[^\"]*\"", "\"binding_token\":\"a.b.c\""),
            good.replaceFirst("\"binding_token\":\"[^\"]*\",", "")
        }) {
            Answer answer = ask("/access/v1/requests", bad);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/detail")).contains("invalid_denial_binding");
        }
    }

    @Test
    void theKeyIsForItsOwnerAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("gate-key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aTrinoThatCannotSendAHeaderGivesItsTokenInTheUri() {
        String body =
                "{\"input\":{\"context\":{\"identity\":{\"user\":\"nobody\",\"groups\":[]}},\"action\":{\"operation\":\"ExecuteQuery\"}}}";
        HttpRequest.Builder with = HttpRequest.newBuilder(
                        URI.create(service.url() + "/opa/v1/data/trino/allow?token=" + service.token("gate")))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body));
        HttpRequest.Builder elsewhere = HttpRequest.newBuilder(
                        URI.create(service.url() + EVALUATION + "?token=" + service.token("gate")))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(OPEN));

        assertThat(service.send(with).body().at("/result").asBoolean(true)).isFalse();
        assertThat(service.send(elsewhere).status()).isEqualTo(401);
    }

    @Test
    void aTokenInTheUriIsNeverSaidAgain() throws IOException {
        String token = service.token("gate");
        for (String path : List.of("/opa/v1/data/trino/allow", "/opa/v1/data/trino/none", "/v1/people", "/%zz", "/")) {
            for (String method : List.of("GET", "POST", "PATCH")) {
                assertThat(answer(method + " " + path + "?token=" + token + " HTTP/1.1"))
                        .as("%s %s", method, path)
                        .startsWith("HTTP/1.1 4")
                        .doesNotContain(token);
            }
        }
    }

    private static String answer(String line) throws IOException {
        try (Socket socket = new Socket(service.url().getHost(), service.url().getPort())) {
            String call = line + "\r\nHost: gatehouse\r\nConnection: close\r\nContent-Length: 1\r\n\r\n{";
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
