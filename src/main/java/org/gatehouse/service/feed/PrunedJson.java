package org.gatehouse.service.feed;

import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a JSON document without the members that nobody looks at: they are passed over as they stream by and take
/// no memory, however large they are.
final class PrunedJson {
    private final Set<String> unread;

    /// @param unread names of members to pass over, at any depth
    PrunedJson(Set<String> unread) {
        this.unread = Set.copyOf(unread);
    }

    /// The value that the parser stands at the beginning of.
    JsonNode read(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            default -> in.readValueAsTree(); // a scalar
        };
    }

    private ObjectNode object(JsonParser in) {
        ObjectNode object = FeedJson.MAPPER.createObjectNode();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            if (unread.contains(name)) {
                in.skipChildren();
            } else {
                object.set(name, read(in));
            }
        }
        return object;
    }

    private ArrayNode array(JsonParser in) {
        ArrayNode array = FeedJson.MAPPER.createArrayNode();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(in));
        }
        return array;
    }
}
