package org.gatehouse.service.demo;

import java.time.Instant;
import java.time.InstantSource;

/// A clock that the making of the demo's history moves forward by hand. Confined to the seeding thread.
final class DemoClock implements InstantSource {
    private Instant now;

    DemoClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /// Never backwards: the ledger's times only grow.
    void advanceTo(Instant instant) {
        if (instant.isAfter(now)) {
            now = instant;
        }
    }
}
