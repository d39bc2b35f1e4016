package org.gatehouse.service.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// OCSF events as they are: one object, an array, or one object a line (NDJSON). A line or an element that is bad
/// is a fault of its own; what follows a break in an array cannot be told apart and is one more.
public final class OcsfReader implements EventReader {
    @Override
    public List<Parsed> read(String source, byte[] body) {
        List<Parsed> parsed = new ArrayList<>();
        int first = firstVisible(body);
        if (first < body.length && body[first] == '[') {
            array(body, parsed);
        } else if (isOneDocument(body)) {
            parsed.add(one(body, 0, body.length));
        } else {
            lines(body, parsed);
        }
        return parsed;
    }

    /// Reads one event in its OCSF form.
    static Parsed of(JsonNode ocsf, String document) {
        try {
            return new Parsed.Good(OcsfMapping.event(ocsf));
        } catch (FeedFaultException e) {
            return new Parsed.Fault(e.reason() + ".", document);
        }
    }

    private static Parsed one(byte[] body, int from, int to) {
        try {
            JsonNode node = FeedJson.MAPPER.readTree(body, from, to - from);
            return of(node, text(body, from, to));
        } catch (JacksonException e) {
            return new Parsed.Fault(FeedJson.cause(e) + ".", text(body, from, to));
        }
    }

    private static void array(byte[] body, List<Parsed> parsed) {
        try (JsonParser in = FeedJson.MAPPER.createParser(body)) {
            in.nextToken();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                JsonNode node = in.readValueAsTree();
                parsed.add(of(node, node.toString()));
            }
            if (in.nextToken() != null) {
                parsed.add(new Parsed.Fault("Something follows the array.", text(body, 0, body.length)));
            }
        } catch (JacksonException e) {
            int from = Math.clamp(e.getLocation() == null ? 0 : e.getLocation().getByteOffset(), 0, body.length);
            parsed.add(new Parsed.Fault(
                    FeedJson.cause(e) + "; what follows in the array is not read.", text(body, from, body.length)));
        }
    }

    private static void lines(byte[] body, List<Parsed> parsed) {
        int from = 0;
        for (int at = 0; at <= body.length; at++) {
            if (at == body.length || body[at] == '\n') {
                if (firstVisible(body, from, at) < at) {
                    parsed.add(one(body, from, at));
                }
                from = at + 1;
            }
        }
    }

    /// Whether the first object ends where the body ends: then its line breaks are white space.
    private static boolean isOneDocument(byte[] body) {
        try (JsonParser in = FeedJson.MAPPER.createParser(body)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            in.skipChildren();
            return in.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static int firstVisible(byte[] body) {
        return firstVisible(body, 0, body.length);
    }

    private static int firstVisible(byte[] body, int from, int to) {
        int at = from;
        while (at < to && body[at] <= ' ' && body[at] >= 0) {
            at++;
        }
        return at;
    }

    private static String text(byte[] body, int from, int to) {
        return new String(body, from, Math.min(to - from, 4 * Parsed.Fault.DOCUMENT_MOST), StandardCharsets.UTF_8);
    }
}
