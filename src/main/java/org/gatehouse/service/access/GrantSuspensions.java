package org.gatehouse.service.access;

import java.time.Instant;
import org.gatehouse.model.GrantId;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.Writing;

/// Suspends grants.
public final class GrantSuspensions implements GrantSuspender {
    public GrantSuspensions() {}

    @Override
    public void suspend(Writing records, GrantId grant, Caller by, String reason, Instant now) {
        Pending.body();
    }
}
