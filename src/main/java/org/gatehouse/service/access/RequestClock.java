package org.gatehouse.service.access;

import java.time.Instant;
import org.gatehouse.service.identity.WritePath;

/// What time does to open requests: reminders, escalation, the end of claims, expiry. It never approves.
public final class RequestClock {
    public RequestClock(WritePath path) {}

    /// Handles a bounded batch of what is due. The caller calls again until it returns 0.
    ///
    /// @return how many requests it changed
    public int tick(Instant now) {
        return Later.follows(RequestClock.class, Integer.class);
    }
}
