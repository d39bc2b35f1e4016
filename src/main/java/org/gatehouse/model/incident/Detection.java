package org.gatehouse.model.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// One finding of a detection rule.
///
/// @param at when the newest of its events happened
/// @param events uids of the events it was found in, the newest last, at most [#MOST_EVENTS]
/// @param eventCount how many events it was found in, those not listed too
/// @param person who did it; null when the register does not know them
/// @param actor the user name as the source gave it; empty when there is none
/// @param asset what was touched, empty when it is about none
/// @param group the fields a correlation was grouped by, with their values; empty for a plain rule
/// @param summary one sentence for people
/// @param playbook what to do about it, by the playbook's id
public record Detection(
        String ruleId,
        String title,
        Severity severity,
        Instant at,
        List<String> events,
        long eventCount,
        @Nullable PersonId person,
        String actor,
        String asset,
        Map<String, String> group,
        String summary,
        @Nullable String playbook) {
    /// The most events that one finding lists.
    public static final int MOST_EVENTS = 100;

    public Detection {
        events = List.copyOf(events);
        group = Map.copyOf(group);
        if (events.size() > MOST_EVENTS || eventCount < events.size()) {
            throw new IllegalArgumentException(
                    ruleId + " lists " + events.size() + " events of " + eventCount + ", most are " + MOST_EVENTS);
        }
    }
}
