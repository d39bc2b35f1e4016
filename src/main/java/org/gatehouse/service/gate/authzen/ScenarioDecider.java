package org.gatehouse.service.gate.authzen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.model.PersonId;
import org.gatehouse.policy.Scenario;
import org.gatehouse.policy.Scenario.Act;
import org.gatehouse.policy.Scenario.Party;
import org.gatehouse.policy.Scenario.Ruling;
import tools.jackson.databind.JsonNode;

/// Answers AuthZEN's questions out of a scenario alone: it knows of no register and no grant.
public final class ScenarioDecider implements Decider {
    private final Scenario scenario;

    public ScenarioDecider(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public Sitting sit(PersonId gate) {
        return new Sitting() {
            @Override
            public Verdict decide(Evaluation question) {
                Ruling ruling = judge(question);
                return new Verdict(ruling.allowed(), context(ruling));
            }

            @Override
            public boolean allows(Evaluation question) {
                return judge(question).allowed();
            }

            @Override
            public List<String> subjects(Evaluation question) {
                return scenario.subjects(question.subject().type());
            }

            @Override
            public List<String> resources(Evaluation question) {
                return scenario.resources(question.resource().type());
            }

            @Override
            public List<String> actions(Evaluation question) {
                return scenario.actions();
            }
        };
    }

    private Ruling judge(Evaluation question) {
        return scenario.judge(
                party(question.subject()),
                new Act(question.action(), object(question.actionProperties())),
                party(question.resource()),
                object(question.context()));
    }

    private Map<String, Object> context(Ruling ruling) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("scenario", scenario.id());
        context.put("reason", ruling.why().name().toLowerCase(Locale.ROOT));
        context.put("explanation", ruling.reason());
        if (ruling.rule() != null) {
            context.put("rule", ruling.rule());
        }
        return context;
    }

    private static Party party(Entity entity) {
        return new Party(entity.type(), entity.named(), object(entity.properties()));
    }

    private static Map<String, Object> object(JsonNode node) {
        Map<String, Object> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!member.getValue().isNull()) {
                values.put(member.getKey(), value(member.getValue()));
            }
        }
        return values;
    }

    /// As CEL knows it.
    private static Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> {
                List<Object> items = new ArrayList<>();
                for (JsonNode item : node) {
                    if (!item.isNull()) {
                        items.add(value(item));
                    }
                }
                yield items;
            }
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> number(node);
            case STRING -> node.stringValue();
            case BINARY, MISSING, NULL, POJO -> "";
        };
    }

    private static Object number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        return node.doubleValue(Double.NaN); // too large for anything a rule could compare it with
    }
}
