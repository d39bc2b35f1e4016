package org.gatehouse.console.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before trying again: twice as long each time up to a bound, of which the second half is left to
/// chance, so that many consoles do not come back at the same moment.
///
/// @param first the wait before the first repetition
/// @param most the longest wait
record Backoff(Duration first, Duration most, RandomGenerator random) {
    /// @param attempt 0 for the first repetition
    Duration before(int attempt) {
        long doubled = first.toMillis() << Math.min(attempt, 20);
        long whole = Math.min(doubled, most.toMillis());
        long half = whole / 2;
        return Duration.ofMillis(half + (half == 0 ? 0 : random.nextLong(half + 1)));
    }
}
