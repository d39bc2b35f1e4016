package org.gatehouse.model;

import java.time.Instant;
import java.time.ZoneOffset;

/// How often a review campaign comes again.
public enum Recurrence {
    NONE(0),
    MONTHLY(1),
    QUARTERLY(3),
    YEARLY(12);

    private final int months;

    Recurrence(int months) {
        this.months = months;
    }

    public boolean recurs() {
        return months > 0;
    }

    /// When the campaign of this number begins, by the calendar in UTC. Counted from the first, so that one begun on
    /// the 31st does not slip to the 28th for good.
    ///
    /// @param first when the first began
    /// @param number 1 is the first
    public Instant begins(Instant first, int number) {
        return first.atOffset(ZoneOffset.UTC)
                .plusMonths((long) months * (number - 1))
                .toInstant();
    }
}
