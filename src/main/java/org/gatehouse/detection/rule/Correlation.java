package org.gatehouse.detection.rule;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A rule over matches of other rules within a span of time.
///
/// @param rules ids of the rules and correlations it counts, in the order that `temporal_ordered` asks for
/// @param groupBy fields, or aliases of them: each combination of their values is counted for itself
/// @param aliases of each alias, the field that it means in each rule, by the rule's id
/// @param fields whose values are counted or added up; empty when events are
/// @param alone whether its matches are findings of their own
public record Correlation(
        About about,
        Kind kind,
        List<String> rules,
        List<String> groupBy,
        Map<String, Map<String, String>> aliases,
        Duration timespan,
        List<Bound> bounds,
        List<String> fields,
        boolean alone) {
    public Correlation {
        rules = List.copyOf(rules);
        groupBy = List.copyOf(groupBy);
        aliases = Map.copyOf(aliases);
        bounds = List.copyOf(bounds);
        fields = List.copyOf(fields);
    }

    public enum Kind {
        EVENT_COUNT,
        VALUE_COUNT,
        VALUE_SUM,
        TEMPORAL,
        TEMPORAL_ORDERED
    }

    /// What the count must be.
    public record Bound(Test.Order order, long number) {
        public boolean holds(double count) {
            return order.holds(Double.compare(count, (double) number));
        }
    }

    /// The field that a member of `groupBy` means in events of a rule.
    public String field(String group, String rule) {
        Map<String, String> alias = aliases.get(group);
        return alias == null ? group : alias.getOrDefault(rule, group);
    }
}
