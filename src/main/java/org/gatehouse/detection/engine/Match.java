package org.gatehouse.detection.engine;

import java.util.List;
import java.util.Map;
import org.gatehouse.detection.rule.About;

/// A rule, or a correlation, that matched.
///
/// @param alone whether it is a finding of its own; not so when a correlation alone asks for it
/// @param time of the event that made it match, in milliseconds since 1970
/// @param why what of the event did; empty for a correlation
/// @param events uids of those it matched, the newest last, at most [#MOST_EVENTS]
/// @param count how many there are, those not listed too
/// @param group the fields that a correlation was grouped by, with their values
public record Match(
        About about,
        boolean alone,
        long time,
        List<Why> why,
        List<String> events,
        long count,
        Map<String, String> group) {
    public static final int MOST_EVENTS = 100;

    public Match {
        why = List.copyOf(why);
        events = List.copyOf(events);
        group = Map.copyOf(group);
    }
}
