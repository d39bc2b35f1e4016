package org.gatehouse.console.client;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// How long the service takes to answer: the median over the latest calls. May be used from any thread.
public final class Latency {
    private static final int CALLS = 31;

    private final long[] nanos = new long[CALLS];
    private int recorded;

    synchronized void record(Duration taken) {
        nanos[recorded % CALLS] = taken.toNanos();
        recorded++;
    }

    /// Empty until something was answered.
    public synchronized Optional<Duration> median() {
        int known = Math.min(recorded, CALLS);
        if (known == 0) {
            return Optional.empty();
        }
        long[] sorted = Arrays.copyOf(nanos, known);
        Arrays.sort(sorted);
        return Optional.of(Duration.ofNanos(sorted[known / 2]));
    }
}
