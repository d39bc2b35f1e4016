package org.gatehouse.detection.engine;

import org.jspecify.annotations.Nullable;

/// How a rule fares.
///
/// @param events of its log source that were looked at: so often it was asked, mostly through the index
/// @param lastEvent when the last of them was looked at, in milliseconds since 1970; null when there was none
/// @param matches since it says what it says
/// @param lastMatch when it matched last, in milliseconds since 1970; null when it never has
/// @param matchesLastHour in the sixty minutes before the last event
/// @param nanosPerEvent what it costs, spread over all events, measured on some of them
public record RuleHealth(
        long events,
        @Nullable Long lastEvent,
        long matches,
        @Nullable Long lastMatch,
        long matchesLastHour,
        double nanosPerEvent) {}
