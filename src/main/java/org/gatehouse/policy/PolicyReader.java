package org.gatehouse.policy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.Severity;

/// Reads the whole of a policy: its head, how long things may wait, its rules.
final class PolicyReader {
    private static final List<String> KEYS = List.of("policy", "title", "description", "service_level", "rules");
    private static final List<String> DECIDE = List.of("emergency", "critical", "high", "medium", "low");
    private static final List<String> ACTIVATE = List.of("emergency", "normal");
    private static final int MOST_RULES = 300;

    private final PolicySource source;
    private final RuleReader rules;
    private final Problems problems;

    PolicyReader(PolicySource source, RuleLanguage language, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.rules = new RuleReader(source, language, problems);
    }

    /// @throws PolicyRefused with everything that is wrong
    CompiledPolicy read(PolicyRef ref, String text) {
        Optional<CompiledPolicy> policy = YamlReader.read(source, text, problems)
                .flatMap(root -> Fields.of(root, "a policy", KEYS, problems))
                .flatMap(fields -> policy(fields, ref));
        problems.refuseIfAny();
        return policy.orElseThrow();
    }

    private Optional<CompiledPolicy> policy(Fields fields, PolicyRef ref) {
        List.of("policy", "title", "service_level", "rules").forEach(fields::require);
        fields.shaped("policy", "[A-Za-z][A-Za-z0-9-]{0,59}", "US-PROTECTED")
                .filter(id -> !id.equals(ref.id()))
                .ifPresent(id -> problems.add(
                        fields.place("policy"),
                        "This is the text of \"" + id + "\", but it was given as \"" + ref.id() + "\"."));
        Optional<String> title = fields.words("title");
        fields.scalar("description");
        Optional<ServiceLevel> level = fields.node("service_level").flatMap(this::serviceLevel);
        List<Rule> read = rules(fields);
        if (title.isEmpty() || level.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new RulePolicy(ref, title.get(), level.get(), new Assessor(read, source.name(fields.place("rules")))));
    }

    private List<Rule> rules(Fields fields) {
        List<Yaml> nodes = fields.list("rules");
        if (nodes.size() > MOST_RULES) {
            problems.add(fields.place("rules"), "More than " + MOST_RULES + " rules; split the policy.");
            return List.of();
        }
        List<Rule> read =
                nodes.stream().flatMap(node -> rules.read(node).stream()).toList();
        rules.finish();
        return read;
    }

    private Optional<ServiceLevel> serviceLevel(Yaml node) {
        return Fields.of(node, "service_level", List.of("decide_within", "activate_within"), problems)
                .flatMap(fields -> {
                    fields.require("decide_within");
                    fields.require("activate_within");
                    Map<String, Duration> decide = durations(fields, "decide_within", DECIDE);
                    Map<String, Duration> activate = durations(fields, "activate_within", ACTIVATE);
                    return decide.size() == DECIDE.size() && activate.size() == ACTIVATE.size()
                            ? Optional.of(serviceLevel(decide, activate))
                            : Optional.empty();
                });
    }

    private static ServiceLevel serviceLevel(Map<String, Duration> decide, Map<String, Duration> activate) {
        Map<Severity, Duration> bySeverity = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            bySeverity.put(severity, get(decide, Words.of(severity)));
        }
        return new ServiceLevel(
                bySeverity, get(decide, "emergency"), get(activate, "normal"), get(activate, "emergency"));
    }

    private static Duration get(Map<String, Duration> durations, String name) {
        return Objects.requireNonNull(durations.get(name), name);
    }

    private Map<String, Duration> durations(Fields parent, String key, List<String> names) {
        Map<String, Duration> durations = new HashMap<>();
        parent.node(key)
                .flatMap(node -> Fields.of(node, "\"" + key + "\"", names, problems))
                .ifPresent(fields -> names.forEach(name -> {
                    fields.require(name);
                    fields.duration(name).ifPresent(duration -> durations.put(name, duration));
                }));
        return durations;
    }
}
