package org.gatehouse.service.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Instants as the store compares them: nanoseconds since 1970, exact from the year 1677 to 2262 and clamped
/// beyond.
final class Moments {
    /// Before every instant: what is due whatever the time.
    static final long ALWAYS = Long.MIN_VALUE;

    private static final long NANOS = 1_000_000_000L;
    private static final long MOST_SECONDS = Long.MAX_VALUE / NANOS - 1;

    private Moments() {}

    static long nanos(Instant instant) {
        long seconds = instant.getEpochSecond();
        if (seconds > MOST_SECONDS) {
            return Long.MAX_VALUE;
        }
        return seconds < -MOST_SECONDS ? ALWAYS : seconds * NANOS + instant.getNano();
    }

    static @Nullable Long nanosOrNull(@Nullable Instant instant) {
        return instant == null ? null : nanos(instant);
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}
