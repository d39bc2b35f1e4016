package org.gatehouse.service.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gatehouse.contract.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Calls that nobody with good intentions makes, as bytes on the wire: good ones out of the published description,
/// bent in path, query, headers, document or framing.
final class HostileCalls {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\u0000\u0001\u001f\u007f",
            "\ud800",
            "\uffff\ufffe",
            "\u202e\u200b\u0301",
            "' OR 1=1 --",
            "<script>alert(1)</script>",
            "${jndi:ldap://x/y}",
            "{{7*7}}%n%s%x",
            "../../../../etc/passwd",
            "-1",
            "0",
            "1e400",
            "9223372036854775808",
            "PT9999999999999999H",
            "PT-1S",
            "P1000000000D",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "2026-02-30T00:00:00Z",
            "p-requester",
            "p-nobody",
            "REQ-99999999999999999999",
            "REQ-1",
            "everything",
            "null",
            "x".repeat(5_000));
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e999",
            "99999999999999999999999999999999999999",
            "{}",
            "[]",
            "[[]]",
            "{\"\":\"\"}",
            "[null]",
            "[".repeat(70) + "]".repeat(70));
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT", "get", "G\tT", "");
    private static final List<String> PATHS = List.of(
            "/v1/requests/..%2f..",
            "/v1//requests",
            "/v1/requests/",
            "/v1/requests/%00",
            "/v1/requests/%zz",
            "/v1/requests/%ff%fe",
            "/v1/requests/REQ-1/questions/-1/answer",
            "/v1/requests/REQ-1/questions/99999999999/answer",
            "/v1/assets/a/b/c/../../x",
            "/v1/assets/" + "a.".repeat(600) + "a",
            "/v1/people/p-" + "a".repeat(3_000),
            "/v1/stream?topics=%00",
            "/v1/requests?limit=99999999999",
            "/v1/requests?status=pending,,,%2c",
            "/v1/requests?after=%ff",
            "/v1/requests?q=" + "%25".repeat(500),
            "/v1/ledger?after=-9223372036854775808",
            "/v1/ledger?after=9223372036854775807",
            "/openapi.json?x",
            "//",
            "*",
            "http://elsewhere/v1/me");
    private static final List<String> HEADERS = List.of(
            "If-Match: *",
            "If-Match: \"999999999999999999\"",
            "If-Match: \"99999999999999999999\"",
            "Last-Event-ID: 9999999999999999999999",
            "Accept: ;;;q=2,,*",
            "Accept: text/html",
            "Content-Encoding: gzip",
            "Transfer-Encoding: gzip",
            "Expect: 200-maybe",
            "X-Request-ID: \u0001",
            "Idempotency-Key: ",
            "Upgrade: h2c",
            "Range: bytes=0-18446744073709551615",
            "no colon here",
            "X-Long: " + "y".repeat(9_000));

    private final List<Good> good = new ArrayList<>();
    private final Random random;

    /// A call that is fine as it is.
    private record Good(String verb, String path, JsonNode example) {}

    /// @param openApi the published description
    HostileCalls(JsonNode openApi, long seed) {
        random = new Random(seed);
        for (String path : openApi.get("paths").propertyNames()) {
            JsonNode verbs = openApi.get("paths").get(path);
            for (String verb : verbs.propertyNames()) {
                JsonNode example = verbs.get(verb).at("/requestBody/content/application~1json/example");
                good.add(new Good(verb.toUpperCase(java.util.Locale.ROOT), path, example));
            }
        }
    }

    /// The next call, whole, asking for the connection to be closed after it.
    byte[] next(String token) {
        Good call = pick(good);
        boolean bendPath = random.nextInt(4) == 0;
        String path = bendPath ? pick(PATHS) : filled(call.path());
        String verb = random.nextInt(12) == 0 ? pick(METHODS) : call.verb();
        byte[] body = body(call.example());
        StringBuilder head = new StringBuilder(verb + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n");
        head.append(
                random.nextInt(15) == 0
                        ? "Authorization: Bearer " + pick(TEXTS) + "\r\n"
                        : "Authorization: Bearer " + token + "\r\n");
        head.append("Idempotency-Key: ").append(random.nextInt(1_000)).append("\r\n");
        head.append(random.nextInt(10) == 0 ? "Content-Type: text/csv\r\n" : "Content-Type: application/json\r\n");
        head.append("If-Match: \"1\"\r\n");
        if (random.nextInt(6) == 0) {
            head.append(pick(HEADERS)).append("\r\n");
        }
        return framed(head, body);
    }

    private byte[] framed(StringBuilder head, byte[] body) {
        int way = random.nextInt(20);
        byte[] framed = body;
        if (way == 0) {
            head.append("Transfer-Encoding: chunked\r\n");
        } else if (way == 1) {
            head.append("Transfer-Encoding: chunked\r\n");
            framed = (Integer.toHexString(body.length) + "\r\n" + new String(body, StandardCharsets.ISO_8859_1)
                            + "\r\n0\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
        } else if (way == 2) {
            head.append("Content-Length: -1\r\n");
        } else if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = (head + "\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[start.length + framed.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(framed, 0, whole, start.length, framed.length);
        return whole;
    }

    /// With something in place of each `{name}`.
    private String filled(String template) {
        String path = template;
        while (path.contains("{")) {
            String id = pick(List.of(
                    "REQ-1", "p-requester", "p-steward", "userdata.core.profiles", "1", "0", "x", "US-PROTECTED"));
            path = path.replaceFirst("\\{[a-z]+}", id);
        }
        return path;
    }

    private byte[] body(JsonNode example) {
        if (example.isMissingNode()) {
            return random.nextInt(4) == 0 ? pick(VALUES).getBytes(StandardCharsets.UTF_8) : new byte[0];
        }
        if (random.nextInt(8) == 0) {
            return pick(VALUES).getBytes(StandardCharsets.UTF_8);
        }
        JsonNode bent = example.deepCopy();
        for (int i = random.nextInt(3); i >= 0; i--) {
            bend(bent);
        }
        byte[] bytes = bent.toString().getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(10) == 0 ? 3 : 0; i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /// Puts something else in one place, however deep.
    private void bend(JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            String name = pick(List.copyOf(object.propertyNames()));
            JsonNode member = object.get(name);
            if (member.isContainer() && random.nextInt(3) > 0) {
                bend(member);
            } else if (random.nextInt(5) == 0) {
                object.remove(name);
                object.put(random.nextBoolean() ? name + "s" : pick(TEXTS), "x");
            } else {
                object.set(name, other());
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int place = random.nextInt(array.size());
            if (array.get(place).isContainer() && random.nextInt(3) > 0) {
                bend(array.get(place));
            } else {
                array.set(place, other());
            }
        }
    }

    private JsonNode other() {
        return random.nextInt(3) == 0
                ? Json.STRICT.readTree(pick(VALUES.subList(0, VALUES.size() - 1)))
                : Json.STRICT.getNodeFactory().stringNode(pick(TEXTS));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
