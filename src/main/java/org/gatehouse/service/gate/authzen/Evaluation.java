package org.gatehouse.service.gate.authzen;

import tools.jackson.databind.JsonNode;

/// One question.
///
/// @param action its name; empty in a search for actions
/// @param actionProperties an object, or missing
/// @param context an object, or missing
public record Evaluation(Entity subject, String action, JsonNode actionProperties, Entity resource, JsonNode context) {
    Evaluation withSubject(String id) {
        return new Evaluation(
                new Entity(subject.type(), id, subject.properties()), action, actionProperties, resource, context);
    }

    Evaluation withResource(String id) {
        return new Evaluation(
                subject, action, actionProperties, new Entity(resource.type(), id, resource.properties()), context);
    }

    Evaluation withAction(String name) {
        return new Evaluation(subject, name, actionProperties, resource, context);
    }
}
