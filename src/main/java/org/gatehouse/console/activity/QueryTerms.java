package org.gatehouse.console.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gatehouse.model.query.Field;
import org.gatehouse.model.query.QueryParser;
import org.gatehouse.model.query.Term;

/// What ticks and pivots do to a query that somebody writes: its other terms stay as they were written.
final class QueryTerms {
    private QueryTerms() {}

    /// The values that a query asks for, by field; a field that is asked for more than once, or for what does not fit,
    /// has none.
    static Map<String, Set<String>> ticks(String query) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        Set<String> twice = new LinkedHashSet<>();
        for (Term term : QueryParser.parse(query).query().terms()) {
            if (term instanceof Term.Match match && !match.negated()) {
                String field = match.field().word();
                if (found.put(field, new LinkedHashSet<>(match.values())) != null) {
                    twice.add(field);
                }
            }
        }
        twice.forEach(found::remove);
        return found;
    }

    /// The query asking for these values of a field in place of those it asked for.
    ///
    /// @param values as the language knows them; empty to ask for any
    static String with(String query, String field, Set<String> values) {
        List<String> parts = new ArrayList<>();
        boolean placed = values.isEmpty();
        for (String part : parts(query)) {
            if (!asksFor(part, field)) {
                parts.add(part);
            } else if (!placed) {
                parts.add(written(field, values));
                placed = true;
            }
        }
        if (!placed) {
            parts.add(written(field, values));
        }
        return String.join(" ", parts);
    }

    /// A term as somebody would write it: `client:"my tool"`.
    static String written(String field, Set<String> values) {
        return field + ":"
                + new TreeSet<>(values).stream().map(QueryTerms::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> Character.isWhitespace(c) || c == ',' || c == '"');
        return plain ? value : '"' + value.replace("\"", "*") + '"';
    }

    private static boolean asksFor(String part, String field) {
        String lower = part.toLowerCase(Locale.ROOT);
        return Field.of(field).isPresent() && (lower.startsWith(field + ":") || lower.startsWith(field + "="));
    }

    /// The terms as they are written: parted by spaces that stand in no quotation.
    private static List<String> parts(String query) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            quoted ^= c == '"';
            if (Character.isWhitespace(c) && !quoted) {
                add(parts, part);
            } else {
                part.append(c);
            }
        }
        add(parts, part);
        return parts;
    }

    private static void add(List<String> parts, StringBuilder part) {
        if (!part.isEmpty()) {
            parts.add(part.toString());
            part.setLength(0);
        }
    }
}
