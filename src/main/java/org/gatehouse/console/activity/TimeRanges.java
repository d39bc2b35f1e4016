package org.gatehouse.console.activity;

import java.time.Duration;
import java.util.List;

/// The ranges of time that are offered.
final class TimeRanges {
    /// What the list begins with.
    static final TimeRange USUAL = new TimeRange.Last(Duration.ofMinutes(15));

    static final List<TimeRange> OFFERED = List.of(
            USUAL,
            new TimeRange.Last(Duration.ofHours(1)),
            new TimeRange.Last(Duration.ofHours(6)),
            new TimeRange.Last(Duration.ofHours(24)),
            new TimeRange.Last(Duration.ofDays(7)));

    private TimeRanges() {}
}
