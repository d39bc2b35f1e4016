package org.gatehouse.policy;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Mask;
import org.jspecify.annotations.Nullable;

/// Reads what a rule's `limit` bounds.
final class LimitReader {
    private static final List<String> KEYS =
            List.of("max_duration", "rows", "bytes", "countries", "networks", "mask", "after_reviews");
    private static final String COUNTRY = "[A-Z]{2}";
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final String CIDR =
            "(" + OCTET + "\\.){3}" + OCTET + "/(3[0-2]|[12]?\\d)" + "|[0-9a-fA-F:]{2,39}/(12[0-8]|1[01]\\d|\\d?\\d)";
    private static final String TAG_OR_COLUMN = "[A-Za-z_][A-Za-z0-9_-]{0,127}";
    private static final long MOST = 1_000_000_000_000_000L;

    private final Problems problems;

    LimitReader(Problems problems) {
        this.problems = problems;
    }

    LimitRule read(Yaml node) {
        return Fields.of(node, "a limit", KEYS, problems).map(this::limit).orElse(LimitRule.NONE);
    }

    private LimitRule limit(Fields fields) {
        if (KEYS.stream().noneMatch(fields::has) && !fields.misspelt()) {
            problems.add(fields.place(""), "A limit must bound something: " + String.join(", ", KEYS) + ".");
        }
        Limits limits = new Limits(
                fields.number("rows", 1, MOST).orElse(null),
                fields.number("bytes", 1, MOST).orElse(null),
                texts(fields, "networks", CIDR, "10.20.0.0/16"),
                texts(fields, "countries", COUNTRY, "US"));
        int reviews = fields.number("after_reviews", 1, 2).orElse(0L).intValue();
        return new LimitRule(fields.duration("max_duration").orElse(null), limits, masks(fields), reviews);
    }

    private static @Nullable SortedSet<String> texts(Fields fields, String key, String shape, String example) {
        return fields.has(key) ? fields.texts(key, shape, example) : null;
    }

    private SortedMap<String, Mask> masks(Fields fields) {
        SortedMap<String, Mask> masks = new TreeMap<>();
        fields.mapping("mask").forEach((key, entry) -> {
            if (!key.matches(TAG_OR_COLUMN)) {
                problems.add(entry.key().place(), "\"" + key + "\" is neither a tag nor a column, such as contact.");
            } else if (entry.value() instanceof Yaml.Scalar scalar) {
                Fields.word(scalar, Mask.class, problems).ifPresent(mask -> masks.put(key, mask));
            } else {
                problems.add(
                        entry.value().place(), "A mask is one of " + String.join(", ", Words.all(Mask.class)) + ".");
            }
        });
        return masks;
    }
}
