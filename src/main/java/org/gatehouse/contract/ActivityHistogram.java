package org.gatehouse.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// `GET /v1/activity/histogram`
///
/// @param width of each bar
/// @param bars those with events, by time
public record ActivityHistogram(Instant from, Instant to, Duration width, List<Bar> bars) {
    public ActivityHistogram {
        bars = List.copyOf(bars);
    }

    /// How many events there are from an instant on, by coverage.
    public record Bar(Instant at, long covered, long denied, long uncovered, long exempt) {}
}
