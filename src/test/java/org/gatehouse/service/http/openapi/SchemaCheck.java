package org.gatehouse.service.http.openapi;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Holds JSON values against the schemas of an OpenAPI document: the part of JSON Schema 2020-12 that ours use, and
/// an error for any other word.
public final class SchemaCheck {
    private static final Set<String> KNOWN = Set.of(
            "$ref",
            "anyOf",
            "type",
            "format",
            "enum",
            "items",
            "uniqueItems",
            "properties",
            "required",
            "additionalProperties",
            "description",
            "contentMediaType",
            "minLength",
            "maxLength",
            "pattern");

    private final JsonNode document;

    /// @param document the whole OpenAPI document
    public SchemaCheck(JsonNode document) {
        this.document = document;
    }

    /// What is wrong with the value, by place; nothing when it fits. Members that the schema does not name are told
    /// of too: it should describe everything.
    public List<String> complaints(JsonNode schema, JsonNode value) {
        List<String> complaints = new ArrayList<>();
        check(schema, value, "", complaints);
        return complaints;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> complaints) {
        schema.propertyNames().stream()
                .filter(word -> !KNOWN.contains(word))
                .forEach(word -> complaints.add(at + ": the schema says \"" + word + "\""));
        if (schema.has("$ref")) {
            check(referred(schema.get("$ref").asString()), value, at, complaints);
        } else if (schema.has("anyOf")) {
            boolean fits = schema.get("anyOf")
                    .valueStream()
                    .anyMatch(one -> complaints(one, value).isEmpty());
            if (!fits) {
                complaints.add(at + ": none of " + schema.get("anyOf") + ": " + value);
            }
        } else if (schema.has("type")) {
            checkType(schema, value, at, complaints);
        }
    }

    private JsonNode referred(String reference) {
        JsonNode found = document.at(reference.substring(1));
        if (found.isMissingNode()) {
            throw new AssertionError("nothing at " + reference);
        }
        return found;
    }

    private void checkType(JsonNode schema, JsonNode value, String at, List<String> complaints) {
        String type = schema.get("type").asString();
        boolean fits = switch (type) {
            case "string" -> value.isString() && fits(schema, value.asString());
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> false;
        };
        if (!fits) {
            complaints.add(at + ": no " + schema + ": " + value);
        } else if (type.equals("array")) {
            checkItems(schema, value, at, complaints);
        } else if (type.equals("object")) {
            checkMembers(schema, value, at, complaints);
        }
    }

    private static boolean fits(JsonNode schema, String text) {
        boolean listed = !schema.has("enum")
                || schema.get("enum")
                        .valueStream()
                        .anyMatch(one -> one.asString().equals(text));
        try {
            switch (schema.path("format").asString("")) {
                case "date-time" -> Objects.requireNonNull(Instant.parse(text));
                case "duration" -> Objects.requireNonNull(Duration.parse(text));
                default -> {}
            }
            return listed;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void checkItems(JsonNode schema, JsonNode array, String at, List<String> complaints) {
        for (int i = 0; i < array.size(); i++) {
            check(schema.get("items"), array.get(i), at + "/" + i, complaints);
        }
        Set<JsonNode> different = new HashSet<>();
        array.forEach(different::add);
        if (schema.has("uniqueItems") && different.size() != array.size()) {
            complaints.add(at + ": the same twice: " + array);
        }
    }

    private void checkMembers(JsonNode schema, JsonNode object, String at, List<String> complaints) {
        schema.path("required")
                .valueStream()
                .filter(name -> !object.has(name.asString()))
                .forEach(name -> complaints.add(at + ": without " + name));
        JsonNode properties = schema.path("properties");
        for (String name : object.propertyNames()) {
            String place = at + "/" + name;
            if (properties.has(name)) {
                check(properties.get(name), object.get(name), place, complaints);
            } else if (schema.has("additionalProperties")) {
                check(schema.get("additionalProperties"), object.get(name), place, complaints);
            } else {
                complaints.add(place + ": not described");
            }
        }
    }
}
