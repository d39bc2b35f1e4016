package org.gatehouse.console.activity;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.console.client.ActivitySearch;

/// Over what time events are looked at.
sealed interface TimeRange {
    /// Up to now, and moving on with it.
    record Last(Duration length) implements TimeRange {}

    /// From one moment to another, as it was.
    record Between(Instant from, Instant to) implements TimeRange {}

    /// What to ask the service for.
    default ActivitySearch search(String query, Instant now) {
        return switch (this) {
            case Last(Duration length) -> new ActivitySearch(query, now.minus(length), null);
            case Between(Instant from, Instant to) -> new ActivitySearch(query, from, to);
        };
    }

    /// Whether what happens now belongs to it.
    default boolean movesOn() {
        return this instanceof Last;
    }

    /// As it is remembered in a saved view: `PT15M`, `2026-11-24T13:00:00Z/2026-11-24T14:00:00Z`.
    default String text() {
        return switch (this) {
            case Last(Duration length) -> length.toString();
            case Between(Instant from, Instant to) -> from + "/" + to;
        };
    }

    /// Reads what [#text] wrote; what cannot be read is [TimeRanges#USUAL].
    static TimeRange parse(String text) {
        int slash = text.indexOf('/');
        try {
            return slash < 0
                    ? new Last(Duration.parse(text))
                    : new Between(Instant.parse(text.substring(0, slash)), Instant.parse(text.substring(slash + 1)));
        } catch (DateTimeException e) {
            return TimeRanges.USUAL;
        }
    }
}
