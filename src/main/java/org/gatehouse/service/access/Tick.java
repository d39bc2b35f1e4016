package org.gatehouse.service.access;

import java.time.Instant;

/// Work that time brings: lapses, expiries, reminders. Each run does a bounded part of what is due and is
/// idempotent; what a stopped service missed is found due at the next run.
@FunctionalInterface
public interface Tick {
    /// @return how many records were moved on; 0 when nothing more can be done now
    int run(Instant now);
}
