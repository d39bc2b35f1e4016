package org.gatehouse.service.gate.authzen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.gate.GateJson;
import org.gatehouse.service.gate.authzen.Decider.Sitting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers AuthZEN's calls, document to document. Safe for any number of threads.
public final class AuthZen {
    private static final int MOST = 10_000;

    private final Decider decider;

    public AuthZen(Decider decider) {
        this.decider = decider;
    }

    /// How the questions of one call stop each other.
    private enum Semantic {
        EXECUTE_ALL,
        DENY_ON_FIRST_DENY,
        PERMIT_ON_FIRST_PERMIT;

        boolean endsWith(boolean decision) {
            return switch (this) {
                case EXECUTE_ALL -> false;
                case DENY_ON_FIRST_DENY -> !decision;
                case PERMIT_ON_FIRST_PERMIT -> decision;
            };
        }

        static Semantic of(JsonNode document) {
            JsonNode options = EvaluationReader.object(document, "options", "/options");
            JsonNode word = options.path("evaluations_semantic");
            if (word.isMissingNode() || word.isNull()) {
                return EXECUTE_ALL;
            }
            for (Semantic semantic : values()) {
                if (word.isString() && word.stringValue().equals(semantic.name().toLowerCase(java.util.Locale.ROOT))) {
                    return semantic;
                }
            }
            throw EvaluationReader.wrong(
                    "/options/evaluations_semantic", word, "execute_all, deny_on_first_deny or permit_on_first_permit");
        }
    }

    /// @throws Refusal `MALFORMED`
    public Map<String, Object> evaluation(PersonId gate, byte[] body) {
        return answer(decider.sit(gate).decide(EvaluationReader.evaluation(GateJson.object(body))));
    }

    /// Several questions in one call. What an item leaves out is the document's; what it says replaces that whole.
    ///
    /// @throws Refusal `MALFORMED` for a document that cannot be read; an item that cannot is answered with no
    public Map<String, Object> evaluations(PersonId gate, byte[] body) {
        JsonNode document = GateJson.object(body);
        JsonNode items = document.path("evaluations");
        if (items.isMissingNode() || items.isNull() || (items.isArray() && items.isEmpty())) {
            return answer(decider.sit(gate).decide(EvaluationReader.evaluation(document)));
        }
        if (!items.isArray() || items.size() > MOST) {
            throw EvaluationReader.wrong("/evaluations", items, "an array of at most " + MOST + " evaluations");
        }
        Semantic semantic = Semantic.of(document);
        Sitting sitting = decider.sit(gate);
        List<Map<String, Object>> answers = new ArrayList<>();
        for (JsonNode item : items) {
            Verdict verdict = decide(sitting, document, item);
            answers.add(answer(verdict));
            if (semantic.endsWith(verdict.decision())) {
                break;
            }
        }
        return Map.of("evaluations", answers);
    }

    private static Verdict decide(Sitting sitting, JsonNode document, JsonNode item) {
        try {
            if (!item.isObject()) {
                throw EvaluationReader.wrong("/evaluations", item, "a JSON object for each evaluation");
            }
            return sitting.decide(EvaluationReader.evaluation(merged(document, item)));
        } catch (Refusal e) {
            return new Verdict(false, Map.of("error", Map.of("status", e.code().status(), "message", e.detail())));
        }
    }

    /// An entity of the item takes the place of the document's. The specification's own conformance scenario lets
    /// what an entity must have (type, id, name) be left to the document.
    private static JsonNode merged(JsonNode document, JsonNode item) {
        ObjectNode merged = Json.STRICT.createObjectNode();
        for (String name : List.of("subject", "action", "resource", "context")) {
            JsonNode own = item.path(name);
            JsonNode common = document.path(name);
            JsonNode taken = own.isMissingNode() ? common : own;
            if (taken.isMissingNode()) {
                continue;
            }
            merged.set(name, own instanceof ObjectNode given ? completed(given, common) : taken);
        }
        return merged;
    }

    private static JsonNode completed(ObjectNode own, JsonNode common) {
        ObjectNode completed = own.deepCopy();
        for (String needed : List.of("type", "id", "name")) {
            if (!completed.has(needed) && common.path(needed).isString()) {
                completed.set(needed, common.path(needed));
            }
        }
        return completed;
    }

    public Map<String, Object> searchSubject(PersonId gate, byte[] body) {
        JsonNode document = GateJson.object(body);
        Evaluation question = EvaluationReader.subjectSearch(document);
        Sitting sitting = decider.sit(gate);
        return SearchPage.of(
                        document, "subject", sitting.subjects(question), id -> sitting.allows(question.withSubject(id)))
                .answer(id -> entity(question.subject().type(), id));
    }

    public Map<String, Object> searchResource(PersonId gate, byte[] body) {
        JsonNode document = GateJson.object(body);
        Evaluation question = EvaluationReader.resourceSearch(document);
        Sitting sitting = decider.sit(gate);
        return SearchPage.of(
                        document,
                        "resource",
                        sitting.resources(question),
                        id -> sitting.allows(question.withResource(id)))
                .answer(id -> entity(question.resource().type(), id));
    }

    /// In the order of the specification's own examples, by which some compare.
    private static Map<String, Object> entity(String type, String id) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("type", type);
        entity.put("id", id);
        return entity;
    }

    public Map<String, Object> searchAction(PersonId gate, byte[] body) {
        JsonNode document = GateJson.object(body);
        Evaluation question = EvaluationReader.actionSearch(document);
        Sitting sitting = decider.sit(gate);
        return SearchPage.of(
                        document,
                        "action",
                        sitting.actions(question),
                        name -> sitting.allows(question.withAction(name)))
                .answer(name -> Map.of("name", name));
    }

    private static Map<String, Object> answer(Verdict verdict) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("decision", verdict.decision());
        if (!verdict.context().isEmpty()) {
            answer.put("context", verdict.context());
        }
        return answer;
    }
}
