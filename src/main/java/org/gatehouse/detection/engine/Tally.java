package org.gatehouse.detection.engine;

import java.util.Arrays;

/// Counts matches of one rule, by the minute for an hour.
final class Tally {
    private static final int MINUTES = 60;
    private static final long MINUTE_MS = 60_000;

    private final int[] counts = new int[MINUTES];
    private final long[] minutes = new long[MINUTES];
    private long matches;
    private long lastMatch = -1;
    private long sampledNanos;

    Tally() {
        Arrays.fill(minutes, -1);
    }

    void matched(long now) {
        matches++;
        lastMatch = now;
        long minute = now / MINUTE_MS;
        int at = (int) (minute % MINUTES);
        if (minutes[at] != minute) {
            minutes[at] = minute;
            counts[at] = 0;
        }
        counts[at]++;
    }

    void sampled(long nanos) {
        sampledNanos += nanos;
    }

    RuleHealth health(long events, long lastEvent, long sampledEvents, long now) {
        long hour = 0;
        for (int i = 0; i < MINUTES; i++) {
            if (minutes[i] > now / MINUTE_MS - MINUTES && minutes[i] <= now / MINUTE_MS) {
                hour += counts[i];
            }
        }
        return new RuleHealth(
                events,
                lastEvent < 0 ? null : Long.valueOf(lastEvent),
                matches,
                lastMatch < 0 ? null : Long.valueOf(lastMatch),
                hour,
                sampledEvents == 0 ? 0 : (double) sampledNanos / sampledEvents);
    }
}
