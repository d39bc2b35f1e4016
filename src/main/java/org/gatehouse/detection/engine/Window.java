package org.gatehouse.detection.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.detection.event.FlatEvent;
import org.gatehouse.detection.rule.Correlation;
import org.jspecify.annotations.Nullable;

/// What one correlation has counted. Events count by their own time; one that comes late counts as long as it is not
/// older than the span before the newest of its group. Bounded in each group and in all: what has waited longest is
/// forgotten first, and is counted as forgotten.
final class Window {
    static final int MOST_ENTRIES = 200_000;
    private static final char BETWEEN_VALUES = '\u0000';

    private final Correlation correlation;
    private final long span;
    private final Map<List<String>, Group> groups = new LinkedHashMap<>(16, 0.75f, true);
    private int entries;
    private long forgotten;

    Window(Correlation correlation) {
        this.correlation = correlation;
        this.span = correlation.timespan().toMillis();
    }

    /// How many groups were forgotten for want of room.
    long forgotten() {
        return forgotten;
    }

    int entries() {
        return entries;
    }

    /// Counts an event that matched one of the rules.
    ///
    /// @param current the correlation as it is called now; it counts the same
    /// @return the match, when this event made the condition hold
    Optional<Match> count(Correlation current, String rule, FlatEvent event, String uid) {
        List<String> key = new ArrayList<>();
        correlation.groupBy().forEach(group -> key.add(value(event, correlation.field(group, rule))));
        Entry entry = entry(rule, event, uid);
        if (entry == null) {
            return Optional.empty();
        }
        Group group = groups.computeIfAbsent(key, ignored -> new Group(correlation, span));
        int before = group.size();
        boolean fires = group.add(entry);
        entries += group.size() - before;
        forget(event.time(), key);
        if (!fires) {
            return Optional.empty();
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < key.size(); i++) {
            named.put(correlation.groupBy().get(i), key.get(i));
        }
        return Optional.of(new Match(
                current.about(), current.alone(), event.time(), List.of(), group.events(), group.size(), named));
    }

    private @Nullable Entry entry(String rule, FlatEvent event, String uid) {
        int ordinal = correlation.rules().indexOf(rule);
        StringBuilder values = new StringBuilder();
        for (String field : correlation.fields()) {
            String value = value(event, field);
            if (value.isEmpty()) {
                // an event without the value counts for nothing
                return null;
            }
            values.append(value).append(BETWEEN_VALUES);
        }
        double number = correlation.kind() == Correlation.Kind.VALUE_SUM
                ? number(value(event, correlation.fields().getFirst()))
                : 0;
        return new Entry(event.time(), ordinal, uid, values.toString(), number);
    }

    private static double number(String text) {
        try {
            double number = text.length() > Check.LONGEST_NUMBER ? 0 : Double.parseDouble(text);
            return Double.isFinite(number) ? number : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// The values of a field, as one text; empty when there are none.
    private static String value(FlatEvent event, String field) {
        if (!event.fields().has(field)) {
            return "";
        }
        String all = "";
        for (int v = event.first(event.fields().slot(field)); v >= 0; v = event.next(v)) {
            if (event.hasText(v)) {
                all = all.isEmpty() ? event.text(v) : event.text(v) + ", " + all;
            }
        }
        return all;
    }

    /// Drops groups in which nothing has happened for longer than the span, and more when there is no room.
    private void forget(long now, List<String> but) {
        Iterator<Map.Entry<List<String>, Group>> eldest = groups.entrySet().iterator();
        while (eldest.hasNext()) {
            Map.Entry<List<String>, Group> entry = eldest.next();
            boolean over = entry.getValue().newest() < now - span;
            if (entry.getKey().equals(but) || (!over && entries <= MOST_ENTRIES)) {
                return;
            }
            forgotten += over ? 0 : 1;
            entries -= entry.getValue().size();
            eldest.remove();
        }
    }

    /// @param ordinal of the rule among those that the correlation counts
    /// @param value what is counted of it, or empty
    record Entry(long time, int ordinal, String uid, String value, double number) {}
}
