package org.gatehouse.service.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.contract.Json;
import tools.jackson.databind.JsonNode;

/// What machines call, and how bytes become a call to it: the first says where, the others are what is sent.
enum FuzzTarget {
    AUTHZEN("gate") {
        private static final List<String> PATHS = List.of(
                "/access/v1/evaluation",
                "/access/v1/evaluations",
                "/access/v1/search/subject",
                "/access/v1/search/resource",
                "/access/v1/search/action",
                "/access/v1/requests");

        @Override
        HttpRequest.Builder call(ServiceFixture service, int where, byte[] data) {
            return json(service, PATHS.get(where % PATHS.size()), data);
        }

        @Override
        List<byte[]> seeds() {
            List<byte[]> seeds = new ArrayList<>();
            for (String name : List.of("certification", "todo")) {
                for (JsonNode call : read("authzen/" + name + ".json").get("calls")) {
                    int where = PATHS.indexOf("/access/v1/" + call.get("path").stringValue());
                    seeds.add(seed(where, ours(call.get("send").toString())));
                }
            }
            seeds.add(seed(5, ours("""
                    {"subject":{"type":"user","id":"alice"},"action":{"name":"read"},
                     "resource":{"type":"table","id":"record-1"},"denial":{"binding_token":"a.b.c","expires_at":
                     "2026-11-24T00:00:00Z"},"requested_access":{"requested_until":"2026-11-25T00:00:00Z"}}""")));
            return seeds;
        }

        // About somebody and something that this service knows.
        private String ours(String question) {
            return question.replace("alice", "p-requester")
                    .replace("record-1", "userdata.core.messages")
                    .replace("record-2", "open.stats.daily")
                    .replace("\"record\"", "\"table\"");
        }
    },

    ASKING("gate") {
        // What follows a denial, with the denial as it must be: the context and what is requested are made up.
        private static final String QUESTION = """
                "subject":{"type":"user","id":"p-requester"},"action":{"name":"read"},
                "resource":{"type":"table","id":"userdata.core.messages","properties":{"columns":["email"]}}""";

        @Override
        Set<Integer> answers() {
            return Set.of(200, 201, 400, 401, 403, 413, 415, 429, 503);
        }

        @Override
        HttpRequest.Builder call(ServiceFixture service, int where, byte[] data) {
            ServiceFixture.Answer denial = service.post("gate", "/access/v1/evaluation", "{" + QUESTION + "}");
            String binding = denial.text("/context/access_request/binding_token");
            String expires = denial.text("/context/access_request/expires_at");
            String start = "{" + QUESTION + ",\"denial\":{\"binding_token\":\"" + binding + "\",\"expires_at\":\""
                    + expires + "\"},";
            byte[] body =
                    (start + new String(data, StandardCharsets.ISO_8859_1) + "}").getBytes(StandardCharsets.ISO_8859_1);
            return json(service, "/access/v1/requests", body);
        }

        @Override
        List<byte[]> seeds() {
            return List.of(seed(0, """
                            "context":{"country":"US","business_justification":"A case.","ticket":"FRD-881",
                            "purpose":{"type":"support","detail":"A case"},
                            "requested_locations":{"office_country":"US","physical_country":"US"}}"""), seed(0, """
                            "context":{"business_justification":"A case."},
                            "requested_access":{"requested_until":"2099-11-25T00:00:00Z","emergency":false}"""), seed(0, """
                            "context":{"country":"IE","ip":"10.1.2.3"},"requested_access":{"emergency":true}"""));
        }
    },

    OPA("gate") {
        private static final List<String> PATHS =
                List.of("allow", "batch", "rowFilters", "columnMask", "batchColumnMasks");

        @Override
        HttpRequest.Builder call(ServiceFixture service, int where, byte[] data) {
            return json(service, "/opa/v1/data/trino/" + PATHS.get(where % PATHS.size()), data);
        }

        @Override
        List<byte[]> seeds() {
            return lines("gates/trino-opa-requests.ndjson")
                    .map(line -> Json.STRICT.readTree(line))
                    .map(recorded -> seed(
                            PATHS.indexOf(recorded.get("endpoint").stringValue()),
                            recorded.get("request").toString()))
                    .toList();
        }
    },

    BUNDLE("gate") {
        // Fetching may find nothing new (304); an acknowledgement is a document like any other under /v1 (422).
        @Override
        Set<Integer> answers() {
            return Set.of(200, 304, 400, 401, 403, 413, 415, 422, 429, 503);
        }

        @Override
        HttpRequest.Builder call(ServiceFixture service, int where, byte[] data) {
            String gate = "/v1/gates/" + (where % 4 == 3 ? "p-other" : "p-gate");
            if (where % 2 == 0) {
                return json(service, gate + "/ack", data)
                        .header("Idempotency-Key", Integer.toHexString(Arrays.hashCode(data)));
            }
            // What a header cannot hold never leaves the client.
            String tag = new String(data, StandardCharsets.ISO_8859_1).replaceAll("[^\\x21-\\x7e]", "");
            return service.request(persona(), gate + "/bundle.tar.gz").header("If-None-Match", tag + "\"");
        }

        @Override
        List<byte[]> seeds() {
            return List.of(
                    seed(0, "{\"revision\":\"0123456789abcdef\"}"),
                    seed(1, "\"0123456789abcdef"),
                    seed(2, "{\"revision\":\"\"}"),
                    seed(3, "*"));
        }
    },

    EVENTS("feed") {
        private static final List<String> PATHS = List.of("/v1/events", "/v1/feeds/trino", "/v1/feeds/pgaudit");
        private static final List<String> TYPES =
                List.of("application/json", "application/x-ndjson", "text/csv", "application/gzip");

        @Override
        HttpRequest.Builder call(ServiceFixture service, int where, byte[] data) {
            return service.request(persona(), PATHS.get(where % PATHS.size()))
                    .header("Content-Type", TYPES.get(where / PATHS.size() % TYPES.size()))
                    .POST(BodyPublishers.ofByteArray(data));
        }

        @Override
        List<byte[]> seeds() {
            List<byte[]> seeds = new ArrayList<>();
            lines("feed/ocsf.ndjson").limit(4).forEach(line -> seeds.add(seed(0, line)));
            lines("feed/trino.ndjson")
                    .filter(line -> line.length() < 6_000)
                    .limit(3)
                    .forEach(line -> seeds.add(seed(1, line)));
            lines("feed/pgaudit.jsonlog").limit(4).forEach(line -> seeds.add(seed(5, line)));
            lines("feed/pgaudit.csvlog").limit(4).forEach(line -> seeds.add(seed(8, line)));
            return seeds;
        }
    };

    private final String persona;

    FuzzTarget(String persona) {
        this.persona = persona;
    }

    /// @param where from 0
    abstract HttpRequest.Builder call(ServiceFixture service, int where, byte[] data);

    /// Good calls to begin with.
    abstract List<byte[]> seeds();

    /// Whose token is sent.
    String persona() {
        return persona;
    }

    /// The only statuses that may come back.
    Set<Integer> answers() {
        return Set.of(200, 400, 401, 403, 413, 415, 429, 503);
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    HttpRequest.Builder call(ServiceFixture service, byte[] data) {
        int where = data.length == 0 ? 0 : Math.floorMod(data[0] - '0', 12);
        return call(service, where, data.length == 0 ? data : Arrays.copyOfRange(data, 1, data.length));
    }

    private static HttpRequest.Builder json(ServiceFixture service, String path, byte[] data) {
        return service.request("gate", path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k" + Arrays.hashCode(data))
                .POST(BodyPublishers.ofByteArray(data));
    }

    private static byte[] seed(int where, String text) {
        return ((char) ('0' + where) + text).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode read(String resource) {
        return Json.STRICT.readTree(String.join("\n", lines(resource).toList()));
    }

    private static Stream<String> lines(String resource) {
        try {
            return Files.readAllLines(Path.of("src/test/resources", resource)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
