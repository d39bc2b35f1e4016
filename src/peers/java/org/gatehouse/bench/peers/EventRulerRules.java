package org.gatehouse.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.bench.RulePeer;
import software.amazon.event.ruler.Machine;
import tools.jackson.databind.json.JsonMapper;

/// AWS event-ruler: rules and events in JSON, case mattering.
public final class EventRulerRules implements RulePeer {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Machine machine = Machine.builder().build();

    @Override
    public String name() {
        return "event-ruler 2.1.0";
    }

    @Override
    public int events() {
        return 4_000;
    }

    @Override
    public void load(List<SampleRule> rules) {
        machine = Machine.builder().build();
        try {
            for (SampleRule rule : rules) {
                machine.addRule(rule.name(), MAPPER.writeValueAsString(pattern(rule)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> pattern(SampleRule rule) {
        Map<String, Object> root = new LinkedHashMap<>();
        for (Part part : rule.parts()) {
            String[] path = part.field().split("\\.", -1);
            Map<String, Object> at = root;
            for (int i = 0; i < path.length - 1; i++) {
                Object inner = at.computeIfAbsent(path[i], ignored -> new HashMap<String, Object>());
                @SuppressWarnings("unchecked")
                Map<String, Object> map = (Map<String, Object>) inner;
                at = map;
            }
            at.put(path[path.length - 1], List.of(value(part)));
        }
        return root;
    }

    private static Object value(Part part) {
        return switch (part.kind()) {
            case WHOLE -> part.value();
            case START -> Map.of("prefix", part.value());
            case END -> Map.of("suffix", part.value());
            case ANYWHERE -> Map.of("wildcard", "*" + part.value() + "*");
        };
    }

    @Override
    public Set<String> matches(String json) {
        try {
            return Set.copyOf(machine.rulesForJSONEvent(json));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
