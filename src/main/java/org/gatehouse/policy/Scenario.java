package org.gatehouse.policy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// A small fixed world of subjects, resources and actions with the rules that allow something in it. What no rule
/// allows is denied, and so is what a rule cannot be asked about. Immutable; safe for any number of threads.
public final class Scenario {
    private final String id;
    private final String title;
    private final Map<Key, Map<String, Object>> subjects;
    private final Map<Key, Map<String, Object>> resources;
    private final SortedSet<String> unlisted;
    private final SortedSet<String> actions;
    private final List<ScenarioRule> rules;

    /// @param unlisted types of resources of which there are more than those that are listed
    Scenario(
            String id,
            String title,
            Map<Key, Map<String, Object>> subjects,
            Map<Key, Map<String, Object>> resources,
            SortedSet<String> unlisted,
            SortedSet<String> actions,
            List<ScenarioRule> rules) {
        this.id = id;
        this.title = title;
        this.subjects = new LinkedHashMap<>(subjects);
        this.resources = new LinkedHashMap<>(resources);
        this.unlisted = unlisted;
        this.actions = actions;
        this.rules = List.copyOf(rules);
    }

    record Key(String type, String id) {}

    /// A subject or a resource as a question has it.
    ///
    /// @param properties what the question says of it; that goes before what the scenario says
    public record Party(String type, String id, Map<String, Object> properties) {}

    /// What is to be done.
    public record Act(String name, Map<String, Object> properties) {}

    /// Why it is answered as it is.
    public enum Why {
        ALLOWED,
        UNKNOWN_SUBJECT,
        UNKNOWN_RESOURCE,
        UNKNOWN_ACTION,
        NO_RULE
    }

    /// What a question is answered.
    ///
    /// @param rule the rule that allows it; null for a no
    /// @param reason for people
    public record Ruling(Why why, @Nullable String rule, String reason) {
        public boolean allowed() {
            return why == Why.ALLOWED;
        }
    }

    public String id() {
        return id;
    }

    /// In words.
    public String title() {
        return title;
    }

    /// May this subject do this to this resource?
    public Ruling judge(Party subject, Act action, Party resource, Map<String, Object> context) {
        Map<String, Object> who = subjects.get(new Key(subject.type(), subject.id()));
        if (who == null) {
            return no(Why.UNKNOWN_SUBJECT, "The scenario has no such subject.");
        }
        Map<String, Object> what = resources.get(new Key(resource.type(), resource.id()));
        if (what == null && !unlisted.contains(resource.type())) {
            return no(Why.UNKNOWN_RESOURCE, "The scenario has no such resource.");
        }
        if (!actions.contains(action.name())) {
            return no(Why.UNKNOWN_ACTION, "The scenario has no such action.");
        }
        Map<String, Object> variables = Map.of(
                "subject", variable(subject, who),
                "action", Map.of("name", action.name(), "properties", action.properties()),
                "resource", variable(resource, what == null ? Map.of() : what),
                "context", context);
        return rules.stream()
                .filter(rule -> rule.allows(action.name(), variables))
                .findFirst()
                .map(rule -> new Ruling(Why.ALLOWED, rule.id(), rule.title()))
                .orElseGet(() -> no(Why.NO_RULE, "No rule of the scenario allows it."));
    }

    private static Ruling no(Why why, String reason) {
        return new Ruling(why, null, reason);
    }

    private static Map<String, Object> variable(Party party, Map<String, Object> known) {
        Map<String, Object> properties = new HashMap<>(known);
        properties.putAll(party.properties());
        return Map.of("type", party.type(), "id", party.id(), "properties", properties);
    }

    /// The ids of its subjects of a type, sorted.
    public List<String> subjects(String type) {
        return ids(subjects, type);
    }

    /// The ids of the resources of a type that it lists, sorted.
    public List<String> resources(String type) {
        return ids(resources, type);
    }

    private static List<String> ids(Map<Key, Map<String, Object>> parties, String type) {
        return parties.keySet().stream()
                .filter(key -> key.type().equals(type))
                .map(Key::id)
                .sorted()
                .toList();
    }

    /// The names of its actions, sorted.
    public List<String> actions() {
        return List.copyOf(actions);
    }
}
