package org.gatehouse.detection.sigma;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.detection.rule.About;
import org.gatehouse.detection.rule.Correlation;
import org.gatehouse.detection.rule.Correlation.Bound;
import org.gatehouse.detection.rule.Correlation.Kind;
import org.gatehouse.detection.rule.Test.Order;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads one correlation.
final class CorrelationReader {
    private static final List<String> KEYS =
            List.of("type", "rules", "group-by", "timespan", "condition", "aliases", "generate");
    private static final List<String> METRICS = List.of("value_avg", "value_percentile", "value_median");
    private static final Map<String, Order> ORDERS = Map.of(
            "gt", Order.MORE,
            "gte", Order.AT_LEAST,
            "lt", Order.LESS,
            "lte", Order.AT_MOST,
            "eq", Order.EQUAL);
    private static final Map<Character, Duration> UNITS = Map.of(
            's', Duration.ofSeconds(1),
            'm', Duration.ofMinutes(1),
            'h', Duration.ofHours(1),
            'd', Duration.ofDays(1));
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final int MOST_RULES = 30;

    private final SourceText source;
    private final Entries document;

    CorrelationReader(SourceText source, Entries document) {
        this.source = source;
        this.document = document;
    }

    Optional<Drafts.CorrelationDraft> read() {
        Optional<About> about = Heads.about(document, source);
        Optional<Entries> read = document.node("correlation")
                .flatMap(node -> Entries.of(node, "\"correlation\"", source))
                .map(entries -> entries.only(KEYS));
        if (about.isEmpty() || read.isEmpty()) {
            return Optional.empty();
        }
        Entries entries = read.get();
        Optional<Kind> kind = kind(entries);
        List<ScalarNode> rules = rules(entries);
        Optional<Duration> timespan = timespan(entries);
        List<Bound> bounds = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        kind.ifPresent(known -> condition(entries, known, bounds, fields));
        List<ScalarNode> aliased = new ArrayList<>();
        Map<String, Map<String, String>> aliases = aliases(entries, aliased);
        boolean generate = flag(entries, "generate") || flag(document, "generate");
        if (!source.isSound() || kind.isEmpty() || timespan.isEmpty()) {
            return Optional.empty();
        }
        List<String> groupBy = entries.strings("group-by").stream()
                .map(CorrelationReader::stripped)
                .toList();
        Correlation correlation = new Correlation(
                about.get(),
                kind.get(),
                rules.stream().map(ScalarNode::getValue).toList(),
                groupBy,
                aliases,
                timespan.get(),
                bounds,
                fields,
                true);
        return Optional.of(new Drafts.CorrelationDraft(source, about.get(), rules, aliased, correlation, generate));
    }

    private static String stripped(String field) {
        return field.replace(" ", "");
    }

    private Optional<Kind> kind(Entries entries) {
        return entries.requiredScalar("type").flatMap(type -> {
            List<String> known = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                if (Words.lower(kind.name()).equals(type.getValue())) {
                    return Optional.of(kind);
                }
                known.add(Words.lower(kind.name()));
            }
            String wrong = METRICS.contains(type.getValue())
                    ? "Correlations of the type \"" + type.getValue() + "\" are not taken."
                    : "Unknown type \"" + type.getValue() + "\"." + Words.didYouMean(type.getValue(), known);
            source.problem(type, wrong + " Known are: " + String.join(", ", known) + ".");
            return Optional.empty();
        });
    }

    private List<ScalarNode> rules(Entries entries) {
        entries.required("rules");
        List<ScalarNode> rules = entries.texts("rules");
        if (rules.size() > MOST_RULES) {
            source.problem(rules.get(MOST_RULES), "More than " + MOST_RULES + " rules.");
        }
        if (entries.has("rules") && rules.isEmpty() && source.isSound()) {
            source.problem(entries.key("rules"), "The list is empty; nothing would be counted.");
        }
        return rules;
    }

    private Optional<Duration> timespan(Entries entries) {
        return entries.requiredScalar("timespan").flatMap(scalar -> {
            String text = scalar.getValue();
            if (text.matches("[1-9]\\d{0,7}[smhd]")) {
                Duration unit = UNITS.getOrDefault(text.charAt(text.length() - 1), Duration.ZERO);
                Duration span = unit.multipliedBy(Long.parseLong(text.substring(0, text.length() - 1)));
                if (span.compareTo(LONGEST) <= 0) {
                    return Optional.of(span);
                }
            }
            source.problem(
                    scalar,
                    "A timespan is a number and one of s, m, h, d, at most " + LONGEST.toDays() + "d: \"90m\".");
            return Optional.empty();
        });
    }

    private void condition(Entries entries, Kind kind, List<Bound> bounds, List<String> fields) {
        boolean temporal = kind == Kind.TEMPORAL || kind == Kind.TEMPORAL_ORDERED;
        Optional<Node> node = temporal ? entries.node("condition") : entries.required("condition");
        if (node.isEmpty()) {
            return;
        }
        if (!(node.get() instanceof MappingNode map)) {
            source.problem(node.get(), "A correlation's condition compares a count, like \"gte: 10\".");
            return;
        }
        Entries criteria =
                new Entries(map, "the condition", source).only(List.of("gt", "gte", "lt", "lte", "eq", "field"));
        criteria.all().forEach((word, entry) -> {
            Order order = ORDERS.get(word);
            if (order != null) {
                number(entry).ifPresent(number -> bounds.add(new Bound(order, number)));
            }
        });
        if (bounds.isEmpty() && source.isSound()) {
            source.problem(map, "The condition compares with no number; write \"gte: 10\".");
        }
        boolean ofValues = kind == Kind.VALUE_COUNT || kind == Kind.VALUE_SUM;
        if (ofValues) {
            criteria.required("field");
            criteria.texts("field").forEach(field -> fields.add(stripped(field.getValue())));
        } else if (criteria.has("field")) {
            source.problem(criteria.key("field"), "\"field\" goes with value_count and value_sum alone.");
        }
        if (kind == Kind.VALUE_SUM && fields.size() > 1) {
            source.problem(criteria.key("field"), "\"value_sum\" adds up one field.");
        }
    }

    private Optional<Long> number(Entries.Entry entry) {
        if (entry.value() instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.INT)
                && scalar.getValue().matches("\\d{1,15}")) {
            return Optional.of(Long.parseLong(scalar.getValue()));
        }
        source.problem(entry.value(), "A count is compared with a whole number.");
        return Optional.empty();
    }

    private Map<String, Map<String, String>> aliases(Entries entries, List<ScalarNode> aliased) {
        Map<String, Map<String, String>> aliases = new HashMap<>();
        entries.node("aliases")
                .flatMap(node -> Entries.of(node, "\"aliases\"", source))
                .ifPresent(lists -> lists.all()
                        .forEach((alias, entry) -> Entries.of(entry.value(), "an alias", source)
                                .ifPresent(byRule -> {
                                    Map<String, String> fields = new HashMap<>();
                                    byRule.all().forEach((rule, field) -> {
                                        aliased.add(field.key());
                                        byRule.scalar(rule)
                                                .ifPresent(name -> fields.put(rule, stripped(name.getValue())));
                                    });
                                    aliases.put(stripped(alias), fields);
                                })));
        return aliases;
    }

    private boolean flag(Entries entries, String key) {
        return entries.scalar(key)
                .map(scalar -> {
                    if (!scalar.getTag().equals(Tag.BOOL)) {
                        source.problem(scalar, "\"" + key + "\" is true or false.");
                    }
                    return Words.lower(scalar.getValue()).equals("true");
                })
                .orElse(false);
    }
}
