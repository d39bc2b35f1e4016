package org.gatehouse.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/// Reads the whole of a scenario: its head, who and what is in it, its rules.
final class ScenarioReader {
    private static final List<String> KEYS = List.of(
            "scenario",
            "title",
            "description",
            "source",
            "licence",
            "subjects",
            "resources",
            "unlisted",
            "actions",
            "rules");
    private static final List<String> PARTY = List.of("type", "id", "properties");
    private static final List<String> RULE = List.of("id", "title", "actions", "when");
    private static final String NAME = "\\P{Cntrl}{1,200}";
    private static final int MOST_PARTIES = 2_000;
    private static final int MOST_RULES = 100;

    private final PolicySource source;
    private final ScenarioLanguage language;
    private final Problems problems;

    ScenarioReader(PolicySource source, ScenarioLanguage language, Problems problems) {
        this.source = source;
        this.language = language;
        this.problems = problems;
    }

    /// @throws PolicyRefused with everything that is wrong
    Scenario read(String text) {
        Optional<Scenario> scenario = YamlReader.read(source, text, problems)
                .flatMap(root -> Fields.of(root, "a scenario", KEYS, problems))
                .flatMap(this::scenario);
        problems.refuseIfAny();
        return scenario.orElseThrow();
    }

    private Optional<Scenario> scenario(Fields fields) {
        List.of("scenario", "title", "subjects", "actions", "rules").forEach(fields::require);
        Optional<String> id = fields.shaped("scenario", "[a-z][a-z0-9-]{0,59}", "todo-list");
        Optional<String> title = fields.words("title");
        List.of("description", "source", "licence").forEach(fields::scalar);
        SortedSet<String> actions = fields.texts("actions", NAME, "read");
        Map<Scenario.Key, Map<String, Object>> subjects = parties(fields, "subjects", "a subject");
        Map<Scenario.Key, Map<String, Object>> resources = parties(fields, "resources", "a resource");
        SortedSet<String> unlisted = fields.texts("unlisted", NAME, "record");
        List<ScenarioRule> rules = rules(fields, actions);
        return id.isPresent() && title.isPresent()
                ? Optional.of(new Scenario(id.get(), title.get(), subjects, resources, unlisted, actions, rules))
                : Optional.empty();
    }

    private Map<Scenario.Key, Map<String, Object>> parties(Fields fields, String key, String what) {
        List<Yaml> nodes = fields.list(key);
        if (nodes.size() > MOST_PARTIES) {
            problems.add(fields.place(key), "More than " + MOST_PARTIES + " " + key + "; a scenario is a small world.");
            return Map.of();
        }
        Map<Scenario.Key, Map<String, Object>> parties = new LinkedHashMap<>();
        for (Yaml node : nodes) {
            Fields.of(node, what, PARTY, problems).ifPresent(party -> {
                party.require("type");
                party.require("id");
                Optional<String> type = party.shaped("type", NAME, "user");
                Optional<String> id = party.shaped("id", NAME, "alice");
                Map<String, Object> properties = values(party.mapping("properties"));
                if (type.isPresent()
                        && id.isPresent()
                        && parties.putIfAbsent(new Scenario.Key(type.get(), id.get()), properties) != null) {
                    problems.add(
                            party.place("id"),
                            "The " + type.get() + " \"" + id.get() + "\" is listed before; put the two together.");
                }
            });
        }
        return parties;
    }

    private Map<String, Object> values(Map<String, Yaml.Entry> entries) {
        Map<String, Object> values = new HashMap<>();
        entries.forEach((name, entry) -> value(entry.value()).ifPresent(value -> values.put(name, value)));
        return values;
    }

    /// @return nothing for nothing (`null`): a property without a value is one that is not there
    private Optional<Object> value(Yaml node) {
        return switch (node) {
            case Yaml.Scalar scalar -> value(scalar);
            case Yaml.Sequence sequence -> {
                List<Object> items = new ArrayList<>();
                sequence.items().forEach(item -> value(item).ifPresent(items::add));
                yield Optional.of(items);
            }
            case Yaml.Mapping mapping -> Optional.of(values(mapping.entries()));
        };
    }

    private Optional<Object> value(Yaml.Scalar scalar) {
        String text = scalar.text();
        if (scalar.style() != ScalarStyle.PLAIN) {
            return Optional.of(text);
        }
        if (text.matches("true|false")) {
            return Optional.of(text.equals("true"));
        }
        if (text.matches("-?\\d{1,18}")) {
            return Optional.of(Long.parseLong(text));
        }
        if (text.matches("-?\\d{1,18}\\.\\d{1,18}")) {
            return Optional.of(Double.parseDouble(text));
        }
        return text.isEmpty() || text.equals("null") || text.equals("~") ? Optional.empty() : Optional.of(text);
    }

    private List<ScenarioRule> rules(Fields fields, Set<String> actions) {
        List<Yaml> nodes = fields.list("rules");
        if (nodes.size() > MOST_RULES) {
            problems.add(fields.place("rules"), "More than " + MOST_RULES + " rules; a scenario is a small world.");
            return List.of();
        }
        Set<String> ids = new HashSet<>();
        return nodes.stream()
                .flatMap(node -> Fields.of(node, "a rule", RULE, problems).stream())
                .flatMap(rule -> rule(rule, ids, actions).stream())
                .toList();
    }

    private Optional<ScenarioRule> rule(Fields fields, Set<String> ids, Set<String> actions) {
        List.of("id", "title", "when").forEach(fields::require);
        Optional<String> id = fields.shaped("id", "[a-z][a-z0-9-]{0,59}", "owner-edits");
        id.filter(found -> !ids.add(found))
                .ifPresent(found -> problems.add(
                        fields.place("id"), "Rule \"" + found + "\" is there already; give it another id."));
        Optional<String> title = fields.words("title");
        Optional<Condition> when = fields.scalar("when").flatMap(text -> language.compile(source, text, problems));
        SortedSet<String> spokenOf = new TreeSet<>(fields.texts("actions", NAME, "read"));
        spokenOf.stream()
                .filter(action -> !actions.contains(action))
                .forEach(action -> problems.add(
                        fields.place("actions"),
                        "\"" + action + "\" is not among the scenario's actions." + Words.didYouMean(action, actions)));
        return id.isPresent() && title.isPresent() && when.isPresent()
                ? Optional.of(new ScenarioRule(id.get(), title.get(), spokenOf, when.get()))
                : Optional.empty();
    }
}
