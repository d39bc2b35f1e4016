package org.gatehouse.service.gate.authzen;

import java.util.List;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Problem.FieldError;
import org.gatehouse.contract.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Reads AuthZEN's documents: what it needs must be there and of its type, what it does not know is ignored.
final class EvaluationReader {
    private static final String SUBJECT = "subject";
    private static final String RESOURCE = "resource";
    private static final String ACTION = "action";

    private EvaluationReader() {}

    /// @throws Refusal `MALFORMED` with the first thing that is missing or of the wrong type
    static Evaluation evaluation(JsonNode document) {
        return new Evaluation(
                entity(document, SUBJECT, true),
                action(document),
                properties(document.path(ACTION), "/action/properties"),
                entity(document, RESOURCE, true),
                object(document, "context", "/context"));
    }

    static Evaluation subjectSearch(JsonNode document) {
        return new Evaluation(
                entity(document, SUBJECT, false),
                action(document),
                properties(document.path(ACTION), "/action/properties"),
                entity(document, RESOURCE, true),
                object(document, "context", "/context"));
    }

    static Evaluation resourceSearch(JsonNode document) {
        return new Evaluation(
                entity(document, SUBJECT, true),
                action(document),
                properties(document.path(ACTION), "/action/properties"),
                entity(document, RESOURCE, false),
                object(document, "context", "/context"));
    }

    static Evaluation actionSearch(JsonNode document) {
        return new Evaluation(
                entity(document, SUBJECT, true),
                "",
                MissingNode.getInstance(),
                entity(document, RESOURCE, true),
                object(document, "context", "/context"));
    }

    private static Entity entity(JsonNode document, String name, boolean named) {
        JsonNode entity = document.path(name);
        String pointer = "/" + name;
        if (!entity.isObject()) {
            throw wrong(pointer, entity, "a JSON object with a type" + (named ? " and an id" : ""));
        }
        String type = text(entity, "type", pointer + "/type");
        String id = named ? text(entity, "id", pointer + "/id") : null;
        return new Entity(type, id, properties(entity, pointer + "/properties"));
    }

    private static String action(JsonNode document) {
        JsonNode action = document.path(ACTION);
        if (!action.isObject()) {
            throw wrong("/action", action, "a JSON object with a name");
        }
        return text(action, "name", "/action/name");
    }

    private static String text(JsonNode parent, String name, String pointer) {
        JsonNode text = parent.path(name);
        if (!text.isString()) {
            throw wrong(pointer, text, "a text");
        }
        return text.stringValue();
    }

    private static JsonNode properties(JsonNode entity, String pointer) {
        return object(entity, "properties", pointer);
    }

    static JsonNode object(JsonNode parent, String name, String pointer) {
        JsonNode value = parent.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return MissingNode.getInstance();
        }
        if (!value.isObject()) {
            throw wrong(pointer, value, "a JSON object");
        }
        return value;
    }

    static Refusal wrong(String pointer, JsonNode found, String expected) {
        String words = found.isMissingNode() || found.isNull()
                ? pointer + " is missing; expected is " + expected + "."
                : pointer + " does not fit: expected is " + expected + ".";
        return new Refusal(ErrorCode.MALFORMED, words, List.of(new FieldError(pointer, words)));
    }
}
