package org.gatehouse.service.access;

import java.time.Instant;
import org.gatehouse.service.identity.WritePath;

/// Post-use reviews that were not done in time become overdue.
public final class ReviewClock implements Tick {
    public ReviewClock(WritePath path) {}

    @Override
    public int run(Instant now) {
        return Pending.body();
    }
}
