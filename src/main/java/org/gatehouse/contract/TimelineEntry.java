package org.gatehouse.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that happened, on the timeline of an incident.
///
/// @param actor null when time or a rule acted
/// @param words what happened, without the actor's name
/// @param text what somebody wrote about it
/// @param ref the id of what it is about: an alert, an event, a grant, a piece of evidence
public record TimelineEntry(
        Instant at,
        Kind kind,
        @Nullable PersonRef actor,
        String words,
        @Nullable String text,
        @Nullable String ref) {
    public enum Kind {
        /// Data was touched.
        EVENT,
        ALERT,
        /// A grant came into force or ended.
        GRANT,
        STATE,
        TASK,
        COMMENT,
        CONTAINMENT,
        EVIDENCE,
        CLOCK,
        CHANGE
    }
}
