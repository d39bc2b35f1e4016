package org.gatehouse.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import org.gatehouse.contract.Json;
import org.gatehouse.service.store.TestRecords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// A service that serves a scenario says so everywhere, answers nobody without its token, and has nothing else. Also
/// what AuthZEN says of transport, headers, semantics and paging.
class ScenarioServiceTest {
    private static final String EVALUATION = "/access/v1/evaluation";
    private static final String MAY = """
            {"subject":{"type":"user","id":"alice"},"action":{"name":"read"},"resource":{"type":"record","id":"record-1"}}\
            """;
    private static final String WHO = """
            {"subject":{"type":"user"},"action":{"name":"read"},"resource":{"type":"record","id":"record-1"}%s}\
            """;

    @TempDir
    private static Path folder;

    private static ScenarioFixture service;

    @BeforeAll
    static void start() {
        service = new ScenarioFixture(folder, "authzen-certification");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpRequest.Builder stranger(String path) {
        return HttpRequest.newBuilder(URI.create(service.url() + path));
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return Json.STRICT.readTree(answer.body());
    }

    @Test
    void itSaysSo() {
        JsonNode discovery = body(service.send(stranger("/.well-known/authzen-configuration")));

        assertThat(discovery.path("scenario").asString("")).isEqualTo("authzen-certification");
        assertThat(discovery.has("access_request_endpoint")).isFalse();
        assertThat(body(service.send(stranger("/health/ready")))
                        .path("scenario")
                        .asString(""))
                .isEqualTo("authzen-certification");
        assertThat(body(service.post(EVALUATION, MAY)).at("/context/scenario").asString(""))
                .isEqualTo("authzen-certification");
    }

    @Test
    void nobodyAsksWithoutTheToken() {
        HttpRequest.Builder call =
                stranger(EVALUATION).header("Content-Type", "application/json").POST(BodyPublishers.ofString(MAY));

        assertThat(service.send(call).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/me",
                "/v1/requests",
                "/v1/gates",
                "/v1/people",
                "/opa/v1/data/trino/allow",
                "/log/checkpoint"
            })
    void thereIsNothingElse(String path) {
        assertThat(service.send(service.request(path)).statusCode()).isIn(403, 404);
    }

    @Test
    void theRequestIdIsEchoedWhateverTheAnswer() {
        for (String body : new String[] {MAY, "{}", ""}) {
            HttpResponse<String> answer = service.send(service.request(EVALUATION)
                    .header("Content-Type", "application/json")
                    .header("X-Request-ID", "any text, up to a point")
                    .POST(BodyPublishers.ofString(body)));
            assertThat(answer.headers().firstValue("X-Request-ID")).hasValue("any text, up to a point");
        }
        HttpResponse<String> refused = service.send(stranger(EVALUATION).header("X-Request-ID", "7"));
        assertThat(refused.headers().firstValue("X-Request-ID")).hasValue("7");
        assertThat(service.post(EVALUATION, MAY).statusCode()).as("without one").isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "''"})
    void whatIsNotJsonByNameIsABadRequest(String type) {
        HttpRequest.Builder call = service.request(EVALUATION).POST(BodyPublishers.ofString(MAY));

        assertThat(service.send(type.isEmpty() ? call : call.header("Content-Type", type))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "{\"subject\":}"})
    void whatIsNoDocumentIsABadRequest(String body) {
        for (String path :
                new String[] {"evaluation", "evaluations", "search/subject", "search/resource", "search/action"}) {
            HttpResponse<String> answer = service.post("/access/v1/" + path, body);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(body(answer).path("detail").asString("")).isNotBlank();
        }
    }

    @Test
    void theSameQuestionIsAnsweredAlike() {
        String first = service.post(EVALUATION, MAY).body();

        for (int i = 0; i < 5; i++) {
            assertThat(service.post(EVALUATION, MAY).body()).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "execute_all, true false true false",
        "deny_on_first_deny, true false",
        "permit_on_first_permit, true",
        "'', true false true false"
    })
    void theThreeSemanticsEndWhereTheySay(String semantic, String decisions) {
        String options =
                semantic.isEmpty() ? "" : ",\"options\":{\"evaluations_semantic\":\"" + semantic + "\",\"more\":1}";
        JsonNode answer = body(service.post("/access/v1/evaluations", """
                {"subject":{"type":"user","id":"bob"},"resource":{"type":"record","id":"record-1"}%s,"evaluations":
                 [{"action":{"name":"read"}},{"action":{"name":"write"}},{"action":{"name":"read"}},{"action":{}}]}\
                """.formatted(options)));

        StringBuilder found = new StringBuilder();
        answer.get("evaluations")
                .forEach(one -> found.append(' ').append(one.get("decision").booleanValue()));
        assertThat(found.toString().strip()).isEqualTo(decisions);
    }

    @Test
    void anUnknownSemanticIsABadRequest() {
        assertThat(service.post("/access/v1/evaluations", """
                {"options":{"evaluations_semantic":"guess"},"evaluations":[{}]}""").statusCode()).isEqualTo(400);
    }

    @Test
    void pagesAreGoneThroughToTheirEnd() {
        String path = "/access/v1/search/subject";
        JsonNode first = body(service.post(path, WHO.formatted(",\"page\":{\"limit\":1}")));
        String token = first.at("/page/next_token").stringValue();
        String next = ",\"page\":{\"limit\":1,\"token\":\"" + token + "\"}";
        JsonNode second = body(service.post(path, WHO.formatted(next)));

        assertThat(first.at("/results/0/id").asString("")).isEqualTo("alice");
        assertThat(first.at("/page/count").asInt(0)).isEqualTo(1);
        assertThat(second.at("/results/0/id").asString("")).isEqualTo("bob");
        assertThat(second.at("/page/next_token").asString("?")).isEmpty();
        assertThat(first.propertyNames())
                .as("the page goes before what it counts")
                .startsWith("page");
        assertThat(service.post(path, WHO.replace("record-1", "record-2").formatted(next))
                        .statusCode())
                .as("a token of another search")
                .isEqualTo(400);
        assertThat(service.post("/access/v1/search/resource", WHO.formatted(next))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"0,200,0", "1000000,200,2", "99999999999999999999,200,2", "-1,400,0", "1.5,400,0", "'\"1\"',400,0"})
    void aLimitIsAnyNumberThatIsNotNegative(String limit, int status, int found) {
        HttpResponse<String> answer =
                service.post("/access/v1/search/subject", WHO.formatted(",\"page\":{\"limit\":" + limit + "}"));

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 200) {
            assertThat(body(answer).get("results").size()).isEqualTo(found);
            assertThat(body(answer).at("/page/next_token").asString("").isEmpty())
                    .isEqualTo(found == 2);
        }
    }

    @Test
    void anIdOfWhatIsSearchedForIsIgnored() {
        String named = WHO.formatted("").replace("{\"type\":\"user\"}", "{\"type\":\"user\",\"id\":\"nobody\"}");

        assertThat(body(service.post("/access/v1/search/subject", named))
                        .get("results")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void aStoreWithATeamIsNotTouchedAndItsOwnKeepsItsToken(@TempDir Path other) {
        ServiceConfig config =
                ServiceConfig.in(other).withScenario(ScenarioFile.read(ScenarioFixture.file("authzen-todo")));
        KeptOpen records = new KeptOpen(TestRecords.inMemory());
        start(config, records).close();
        Map<String, TokenFile.Bearer> first = new TokenFile(other.resolve(ScenarioStart.TOKEN_FILE)).read();
        start(config, records).close();
        assertThat(new TokenFile(other.resolve(ScenarioStart.TOKEN_FILE)).read())
                .isEqualTo(first);

        assertThatThrownBy(() -> start(ServiceConfig.in(other), records))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("was made for a scenario");

        KeptOpen team = new KeptOpen(TestRecords.inMemory());
        start(ServiceConfig.in(other).withDemo(), team).close();
        assertThatThrownBy(() -> start(config, team))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("holds a team of its own");
    }

    private static Service start(ServiceConfig config, KeptOpen records) {
        return Service.start(config, records, InstantSource.system(), new SecureRandom(), TestTeam::new);
    }

    @Test
    void aWrongFileIsSaidWithItsPlace(@TempDir Path other) throws IOException {
        Path file = Files.writeString(other.resolve("odd.yaml"), "scenario: odd\ntitle: Odd\nsubject: []\n");
        StringWriter err = new StringWriter();

        int code = ServiceMain.run(
                new ServiceOptions(0, other, null, false).withScenario(file),
                Map.of(),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err));

        assertThat(code).isEqualTo(ServiceMain.CANNOT_START);
        assertThat(err.toString().lines().findFirst().orElse("")).startsWith("The scenario in " + file);
        assertThat(err.toString()).contains(file + ":3:1: Unknown key \"subject\"", "\nsubject: []\n^\n");
        assertThat(other.resolve("records")).doesNotExist();
    }

    @Test
    void whereItIsReachedCanBeAnotherPlace(@TempDir Path other) {
        ServiceConfig config = ServiceConfig.in(other).withDemo().reachedAt(URI.create("https://pdp.example.org/team"));
        try (ServiceFixture reached = new ServiceFixture(config, TestRecords.inMemory())) {
            ServiceFixture.Answer answer = reached.send(
                    HttpRequest.newBuilder(URI.create(reached.url() + "/.well-known/authzen-configuration")));
            ServiceFixture.Answer denial = reached.post("gate", EVALUATION, """
                    {"subject":{"type":"user","id":"p-requester"},"action":{"name":"read"},
                     "resource":{"type":"table","id":"userdata.core.messages"}}""");

            assertThat(answer.text("/policy_decision_point")).isEqualTo("https://pdp.example.org/team");
            for (String name : answer.body().propertyNames()) {
                assertThat(answer.text("/" + name)).as(name).startsWith("https://pdp.example.org/team");
            }
            assertThat(answer.body().propertyNames())
                    .contains(
                            "access_evaluation_endpoint",
                            "access_evaluations_endpoint",
                            "search_subject_endpoint",
                            "search_resource_endpoint",
                            "search_action_endpoint");
            assertThat(denial.text("/context/access_request/endpoint"))
                    .isEqualTo("https://pdp.example.org/team/access/v1/requests");
        }
    }
}
