package org.gatehouse.console.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.model.event.Activity;

/// How events stand in the list: the newest first, as the service orders them.
final class EventOrder {
    private static final Comparator<Activity> NEWEST_FIRST = Comparator.comparing(Activity::time)
            .thenComparingLong(Activity::seq)
            .reversed();

    private EventOrder() {}

    /// The events in sight with others put where they belong, each once.
    ///
    /// @param most how many there may be; the oldest give way
    static List<Activity> merged(List<Activity> inSight, Collection<Activity> others, int most) {
        Set<String> known = new HashSet<>();
        inSight.forEach(event -> known.add(event.uid()));
        List<Activity> fresh = others.stream()
                .filter(event -> known.add(event.uid()))
                .sorted(NEWEST_FIRST)
                .toList();
        List<Activity> merged = new ArrayList<>(inSight.size() + fresh.size());
        int from = 0;
        for (Activity event : inSight) {
            while (from < fresh.size() && NEWEST_FIRST.compare(fresh.get(from), event) < 0) {
                merged.add(fresh.get(from++));
            }
            merged.add(event);
        }
        merged.addAll(fresh.subList(from, fresh.size()));
        return merged.size() > most ? List.copyOf(merged.subList(0, most)) : merged;
    }
}
