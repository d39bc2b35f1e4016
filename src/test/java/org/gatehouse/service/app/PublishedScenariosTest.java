package org.gatehouse.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.contract.Json;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Every question that AuthZEN's certification and interoperability scenarios publish, put to a service that serves the
/// scenario, over HTTP, and answered as published. The calls in `authzen/*.json` name where they are published.
class PublishedScenariosTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"certification", "todo", "search"})
    void isAnsweredAsPublished(String name) throws IOException {
        JsonNode calls = Json.STRICT
                .readTree(Files.readAllBytes(Path.of("src/test/resources/authzen", name + ".json")))
                .get("calls");

        try (ScenarioFixture service = new ScenarioFixture(folder, "authzen-" + name)) {
            for (JsonNode call : calls) {
                check(
                        call,
                        service.post(
                                "/access/v1/" + text(call, "/path"),
                                call.get("send").toString()));
            }
        }
        assertThat(calls.size()).isGreaterThan(40);
    }

    private static void check(JsonNode call, HttpResponse<String> answer) {
        String what = text(call, "/id") + " " + call.get("send") + "\n" + answer.body();
        assertThat(answer.statusCode()).as(what).isEqualTo(call.path("status").asInt(200));
        JsonNode body = Json.STRICT.readTree(answer.body());
        if (answer.statusCode() == 200) {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        }
        if (call.has("decision")) {
            assertThat(body.get("decision")).as(what).isEqualTo(call.get("decision"));
        }
        if (call.has("decisions")) {
            checkDecisions(what, call.get("decisions"), body);
        }
        if (call.has("finds")) {
            checkFound(what, call, body);
        }
    }

    /// Where none is published, either will do.
    private static void checkDecisions(String what, JsonNode expected, JsonNode body) {
        assertThat(body.has("decision")).as(what).isFalse();
        assertThat(body.get("evaluations").size()).as(what).isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            JsonNode decision = body.at("/evaluations/" + i + "/decision");
            assertThat(decision.isBoolean()).as(what).isTrue();
            if (!expected.get(i).isNull()) {
                assertThat(decision).as(what).isEqualTo(expected.get(i));
            }
        }
    }

    private static void checkFound(String what, JsonNode call, JsonNode body) {
        String searched = text(call, "/path").replace("search/", "");
        List<String> found = new ArrayList<>();
        for (JsonNode result : body.get("results")) {
            boolean action = searched.equals("action");
            found.add(text(result, action ? "/name" : "/id"));
            assertThat(action || text(result, "/type").equals(text(call, "/send/" + searched + "/type")))
                    .as(what)
                    .isTrue();
        }
        List<String> expected = new ArrayList<>();
        call.get("finds").forEach(one -> expected.add(one.stringValue()));
        assertThat(found).as(what).containsAll(expected);
        if (call.has("alone")) {
            assertThat(found).as(what).hasSameSizeAs(expected);
        }
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asString("");
    }
}
