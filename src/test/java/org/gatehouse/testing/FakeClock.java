package org.gatehouse.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that moves only when a test moves it. Safe for any number of threads.
public final class FakeClock implements InstantSource {
    /// Where every fake clock starts, unless told otherwise: a Tuesday morning.
    public static final Instant START = Instant.parse("2026-03-03T09:00:00Z");

    private Instant now;

    public FakeClock() {
        this(START);
    }

    public FakeClock(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /// Moves on (or, with a negative duration, back) and tells the new time.
    public synchronized Instant advance(Duration by) {
        now = now.plus(by);
        return now;
    }

    public synchronized void set(Instant instant) {
        now = instant;
    }
}
