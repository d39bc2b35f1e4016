package org.gatehouse.service.access;

import java.time.Instant;
import org.gatehouse.service.identity.WritePath;

/// What time does to grants: start, lapse, expire, retry.
public final class GrantClock implements Tick {
    public GrantClock(WritePath path, Grants grants) {}

    @Override
    public int run(Instant now) {
        return Pending.body();
    }
}
