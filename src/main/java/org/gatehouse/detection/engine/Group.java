package org.gatehouse.detection.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.detection.rule.Correlation;

/// What has been counted for one combination of values, in the order of time.
final class Group {
    static final int MOST_ENTRIES = 20_000;
    /// So many of each rule are enough to find them together, or one after the other.
    private static final int MOST_OF_A_RULE = 64;

    private final Correlation correlation;
    private final long span;
    private final List<Window.Entry> entries = new ArrayList<>();
    private final Map<String, Integer> values = new HashMap<>();
    private final int[] byRule;
    private int head;
    private double sum;
    private boolean held;
    private long fired = Long.MIN_VALUE;

    Group(Correlation correlation, long span) {
        this.correlation = correlation;
        this.span = span;
        this.byRule = new int[correlation.rules().size()];
    }

    int size() {
        return entries.size() - head;
    }

    long newest() {
        return size() == 0 ? Long.MIN_VALUE : entries.getLast().time();
    }

    /// Counts one more; whether the condition begins to hold with it, or holds again after a whole span.
    boolean add(Window.Entry entry) {
        long newest = Math.max(newest(), entry.time());
        dropBefore(newest - span);
        held &= holds();
        if (entry.time() <= newest - span) {
            return false;
        }
        insert(entry);
        boolean holds = holds();
        boolean fires = holds && (!held || newest - fired >= span);
        if (fires) {
            fired = newest;
        }
        held = holds;
        return fires;
    }

    private void insert(Window.Entry entry) {
        if (temporal() && byRule[entry.ordinal()] >= MOST_OF_A_RULE) {
            dropFirstOf(entry.ordinal());
        } else if (size() >= MOST_ENTRIES) {
            drop();
        }
        int at = entries.size();
        while (at > head && entries.get(at - 1).time() > entry.time()) {
            at--;
        }
        entries.add(at, entry);
        byRule[entry.ordinal()]++;
        values.merge(entry.value(), 1, Integer::sum);
        sum += entry.number();
    }

    private boolean temporal() {
        return correlation.kind() == Correlation.Kind.TEMPORAL
                || correlation.kind() == Correlation.Kind.TEMPORAL_ORDERED;
    }

    private void dropBefore(long time) {
        while (size() > 0 && entries.get(head).time() <= time) {
            drop();
        }
        if (head > 64 && head > entries.size() / 2) {
            entries.subList(0, head).clear();
            head = 0;
        }
        if (size() == 0) {
            // what adding and taking away has left of fractions
            sum = 0;
        }
    }

    private void drop() {
        uncount(entries.get(head++));
    }

    private void dropFirstOf(int ordinal) {
        for (int i = head; i < entries.size(); i++) {
            if (entries.get(i).ordinal() == ordinal) {
                uncount(entries.remove(i));
                return;
            }
        }
    }

    private void uncount(Window.Entry entry) {
        byRule[entry.ordinal()]--;
        values.computeIfPresent(entry.value(), (value, count) -> count == 1 ? null : count - 1);
        sum -= entry.number();
    }

    private boolean holds() {
        return switch (correlation.kind()) {
            case EVENT_COUNT -> size() > 0 && within(size());
            case VALUE_COUNT -> size() > 0 && within(values.size());
            case VALUE_SUM -> size() > 0 && within(sum);
            case TEMPORAL -> together();
            case TEMPORAL_ORDERED -> correlation.bounds().isEmpty() ? inOrder() : together() && inOrder();
        };
    }

    private boolean within(double count) {
        return correlation.bounds().stream().allMatch(bound -> bound.holds(count));
    }

    private boolean together() {
        int different = 0;
        for (int count : byRule) {
            different += count > 0 ? 1 : 0;
        }
        return correlation.bounds().isEmpty() ? different == byRule.length : different > 0 && within(different);
    }

    private boolean inOrder() {
        int next = 0;
        for (int i = head; i < entries.size() && next < byRule.length; i++) {
            if (entries.get(i).ordinal() == next) {
                next++;
            }
        }
        return next == byRule.length;
    }

    /// Uids, the newest last.
    List<String> events() {
        int from = Math.max(head, entries.size() - Match.MOST_EVENTS);
        return entries.subList(from, entries.size()).stream()
                .map(Window.Entry::uid)
                .toList();
    }
}
