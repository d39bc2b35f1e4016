package org.gatehouse.detection.rule;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Rules that work together.
///
/// @param correlations each after those that it counts
public record RuleSet(List<Rule> rules, List<Correlation> correlations) {
    public static final RuleSet EMPTY = new RuleSet(List.of(), List.of());

    public RuleSet {
        rules = List.copyOf(rules);
        correlations = List.copyOf(correlations);
    }

    /// All that any of them asks of events, by name.
    public SortedSet<String> fields() {
        SortedSet<String> fields = new TreeSet<>();
        for (Rule rule : rules) {
            Expr.tests(rule.condition(), test -> {
                fields.add(test.field());
                if (test instanceof Test.SameAs same) {
                    fields.add(same.other());
                }
            });
        }
        for (Correlation correlation : correlations) {
            fields.addAll(correlation.fields());
            fields.addAll(correlation.groupBy());
            correlation.aliases().values().forEach(alias -> fields.addAll(alias.values()));
        }
        fields.remove(Test.EVERYWHERE);
        return fields;
    }

    /// Whether any of them looks for keywords in all of an event.
    public boolean lookEverywhere() {
        boolean[] found = new boolean[1];
        rules.forEach(rule ->
                Expr.tests(rule.condition(), test -> found[0] |= test.field().equals(Test.EVERYWHERE)));
        return found[0];
    }
}
