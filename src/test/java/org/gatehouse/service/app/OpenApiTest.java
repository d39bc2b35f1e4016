package org.gatehouse.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.contract.Json;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.policy.PolicyCompiler;
import org.gatehouse.service.app.ServiceFixture.Answer;
import org.gatehouse.service.http.openapi.SchemaCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The published description is true: of what can be called, of what is sent, of what is answered.
class OpenApiTest {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete");

    /// What each parameter in a path is called with, where something must be there.
    private static final Map<String, String> NAMES =
            Map.of("/v1/people/{id}", "p-manager", "/v1/assets/{id}", "userdata.core.profiles");

    @TempDir
    private Path folder;

    private ServiceFixture service;
    private JsonNode document;

    @BeforeEach
    void start() {
        service = new ServiceFixture(folder);
        document = service.send(HttpRequest.newBuilder(service.url().resolve("/openapi.json")))
                .body();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /// One operation of the document.
    private record Operation(String verb, String path, JsonNode said) {
        JsonNode example() {
            return said.at("/requestBody/content/application~1json/example");
        }

        JsonNode requestSchema() {
            return said.at("/requestBody/content/application~1json/schema");
        }

        JsonNode answerSchema(int status) {
            return said.at("/responses/" + status + "/content/application~1json/schema");
        }
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (String path : document.get("paths").propertyNames()) {
            for (String verb : document.get("paths").get(path).propertyNames()) {
                operations.add(new Operation(
                        verb, path, document.get("paths").get(path).get(verb)));
            }
        }
        return operations;
    }

    /// Whatever is described is there under each of its methods, and under no other.
    @Test
    void everyPathAnswersToTheMethodsDescribedAndToNoOther() {
        for (String path : document.get("paths").propertyNames()) {
            Set<String> described =
                    new TreeSet<>(document.get("paths").get(path).propertyNames());
            assertThat(VERBS).as(path).containsAll(described);
            HttpRequest.Builder patch = service.request("steward", path.replaceAll("\\{[a-z]+}", "x-1"))
                    .method("PATCH", BodyPublishers.noBody());
            Answer answer = service.send(patch);
            assertThat(answer.code()).as("PATCH %s: %s", path, answer.body()).isEqualTo("method_not_allowed");
            Set<String> allowed = new TreeSet<>(List.of(answer.headers()
                    .firstValue("Allow")
                    .orElseThrow()
                    .toLowerCase(Locale.ROOT)
                    .split(", ")));
            assertThat(allowed).as(path).isEqualTo(described);
        }
    }

    @Test
    void operationsAreNamedOnceAndEveryReferenceLeadsSomewhere() {
        assertThat(operations().stream()
                        .map(operation -> operation.said().at("/operationId").asString()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+_[A-Za-z0-9_]+"));
        List<JsonNode> references = document.findValues("$ref");
        assertThat(references)
                .hasSizeGreaterThan(50)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.asString().substring(1)).isMissingNode())
                        .as("%s", reference)
                        .isFalse());
        for (Operation operation : operations()) {
            long named = operation.path().chars().filter(c -> c == '{').count();
            assertThat(operation
                            .said()
                            .path("parameters")
                            .valueStream()
                            .filter(parameter -> parameter.at("/in").asString().equals("path"))
                            .filter(parameter -> operation
                                    .path()
                                    .contains("{" + parameter.at("/name").asString() + "}")))
                    .as(operation.path())
                    .hasSize((int) named);
        }
    }

    @Test
    void everyExampleFitsItsSchema() {
        List<Operation> shown = operations().stream()
                .filter(operation -> !operation.example().isMissingNode())
                .toList();
        assertThat(shown).hasSizeGreaterThan(30);
        for (Operation operation : shown) {
            assertThat(new SchemaCheck(document).complaints(operation.requestSchema(), operation.example()))
                    .as("%s %s", operation.verb(), operation.path())
                    .isEmpty();
        }
    }

    /// Each is sent to where it belongs, by somebody of each role: nobody finds anything wrong with the document.
    @Test
    void everyExampleIsReadByTheService() {
        List<Operation> lastTheyLeave = new ArrayList<>(operations());
        lastTheyLeave.removeIf(operation -> operation.example().isMissingNode());
        lastTheyLeave.sort(Comparator.comparing(operation -> operation.path().endsWith("/leave")));
        for (Operation operation : lastTheyLeave) {
            String path = operation.path();
            for (Map.Entry<String, String> name : NAMES.entrySet()) {
                path = path.replace(name.getKey(), name.getKey().replace("{id}", name.getValue()));
            }
            path = path.replaceAll("\\{[a-z]+}", "0");
            for (String persona : List.of("requester", "steward", "lead", "administrator")) {
                Answer answer = service.send(service.request(persona, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", persona + path.hashCode())
                        .header("If-Match", "\"1\"")
                        .method(
                                operation.verb().toUpperCase(Locale.ROOT),
                                BodyPublishers.ofString(operation.example().toString())));
                assertThat(answer.code())
                        .as("%s %s by %s: %s", operation.verb(), path, persona, answer.body())
                        .isNotIn("malformed", "invalid", "internal", "unsupported_media_type");
            }
        }
    }

    /// The schema asks for what the reader asks for: without a required member a document is refused, without
    /// another it is taken.
    @Test
    void whatIsRequiredIsWhatTheServiceAsksFor() {
        Operation preview = operations().stream()
                .filter(operation -> operation.path().equals("/v1/requests/preview"))
                .findFirst()
                .orElseThrow();
        JsonNode schema =
                document.at(preview.requestSchema().get("$ref").asString().substring(1));
        Set<String> required = new TreeSet<>();
        schema.get("required").forEach(name -> required.add(name.asString()));
        for (String member : schema.get("properties").propertyNames()) {
            ObjectNode without = (ObjectNode) preview.example().deepCopy();
            without.remove(member);
            Answer answer = service.post("requester", preview.path(), without.toString());
            if (required.contains(member)) {
                assertThat(answer.code()).as(member).isEqualTo("invalid");
                assertThat(answer.text("/errors/0/pointer")).isEqualTo("/" + member);
            } else if (!member.equals("items")) {
                assertThat(answer.status())
                        .as("without %s: %s", member, answer.body())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void theExampleOfAPolicyCompiles() {
        String source = operations().stream()
                .filter(operation -> operation.path().equals("/v1/policies")
                        && operation.verb().equals("post"))
                .findFirst()
                .orElseThrow()
                .example()
                .at("/source")
                .asString();

        assertThat(new PolicyCompiler()
                        .compile("example.yaml", new PolicyRef("US-PROTECTED", 2), source)
                        .ref()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void answersAreAsDescribed() {
        JsonNode ask = operations().stream()
                .filter(operation -> operation.path().equals("/v1/requests")
                        && operation.verb().equals("post"))
                .findFirst()
                .orElseThrow()
                .example();
        Answer filed = service.post("requester", "/v1/requests", ask.toString());
        String request = filed.headers().firstValue("Location").orElseThrow();
        service.post("steward", request + "/comments", "{\"text\":\"Seen before, @p-lead.\"}");
        String yes = "{\"revision\":1,\"choice\":\"approve\",\"reason\":\"Fine with me.\"}";
        service.post("steward", request + "/decisions", yes);
        Answer decided = service.post("steward2", request + "/decisions", yes);
        service.post(
                "lead",
                "/v1/delegations",
                "{\"to\":\"p-lead2\",\"starts\":\"2031-03-03T09:00:00Z\",\"ends\":\"2031-03-10T17:00:00Z\",\"reason\":\"Away.\"}");
        service.post("lead", "/v1/freezes", "{\"scope\":\"asset\",\"target\":\"a.b\",\"reason\":\"Odd.\"}");
        service.post(
                "lead", "/v1/people/p-steward/roster", "{\"roles\":[\"steward\"],\"teams\":[],\"reason\":\"Moves.\"}");

        List<String> seen = new ArrayList<>();
        assertFits("post", "/v1/requests", filed, seen);
        assertFits("post", "/v1/requests/{id}/decisions", decided, seen);
        assertFits("get", "/v1/requests/{id}", service.get("steward", request), seen);
        assertFits("get", "/v1/grants/{id}", service.get("steward", "/v1/grants/" + decided.text("/grant/id")), seen);
        for (Operation operation : operations()) {
            if (operation.verb().equals("get")
                    && !operation.path().contains("{")
                    && !operation.answerSchema(200).isMissingNode()) {
                assertFits("get", operation.path(), service.get("lead", operation.path()), seen);
            }
        }
        assertThat(seen)
                .contains("/v1/requests", "/v1/people", "/v1/ledger", "/v1/me")
                .hasSizeGreaterThan(15);
    }

    private void assertFits(String verb, String path, Answer answer, List<String> seen) {
        JsonNode schema =
                new Operation(verb, path, document.get("paths").get(path).get(verb)).answerSchema(answer.status());
        assertThat(schema.isMissingNode())
                .as("%s %s: %s", verb, path, answer.body())
                .isFalse();
        assertThat(new SchemaCheck(document)
                        .complaints(schema, Json.STRICT.readTree(answer.body().toString())))
                .as("%s %s", verb, path)
                .isEmpty();
        seen.add(path);
    }
}
