package org.gatehouse.console.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffTest {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration MOST = Duration.ofSeconds(20);

    @Property
    void waitsBetweenHalfAndAllOfWhatHasDoubledUpToTheBound(
            @ForAll long seed, @ForAll @IntRange(max = 1_000_000) int attempt) {
        Duration wait = new Backoff(FIRST, MOST, new SplittableRandom(seed)).before(attempt);

        long whole = Math.min(MOST.toMillis(), FIRST.toMillis() << Math.min(attempt, 10));
        assertThat(wait.toMillis()).isBetween(whole / 2, whole);
    }
}
