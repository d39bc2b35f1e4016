package org.gatehouse.console.app;

import java.util.Set;
import org.gatehouse.contract.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What becomes of an answer in a [Mood]. Pure.
final class MoodyAnswer {
    private static final int LONGEST = 200;
    private static final Set<String> NAMES = Set.of("name", "title");

    /// Their names are identifiers, of a fixed form.
    private static final String COLUMNS = "columns";

    private static final String LONG_NAME = "Maximiliane Wilhelmina von und zu Hohenstein-Weidenbach "
            .repeat(4)
            .substring(0, LONGEST)
            .strip();

    private MoodyAnswer() {}

    /// @param json the document that the service gave
    static byte[] in(Mood mood, byte[] json) {
        JsonNode document = Json.STRICT.readTree(json);
        switch (mood) {
            case EMPTY -> keep(0, document);
            case ONE -> keep(1, document);
            case LONG -> lengthen(document);
            case PLAIN, LOADING, FAILING, REFUSING -> {}
        }
        return Json.STRICT.writeValueAsBytes(document);
    }

    private static void keep(int most, JsonNode document) {
        if (document instanceof ObjectNode object && object.get("items") instanceof ArrayNode items) {
            while (items.size() > most) {
                items.remove(items.size() - 1);
            }
            if (object.has("next")) {
                object.putNull("next");
            }
            if (object.has("total")) {
                object.put("total", items.size());
            }
        }
    }

    private static void lengthen(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (NAMES.contains(field.getKey()) && field.getValue().isString()) {
                    object.put(field.getKey(), LONG_NAME);
                } else if (!field.getKey().equals(COLUMNS)) {
                    lengthen(field.getValue());
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(MoodyAnswer::lengthen);
        }
    }
}
