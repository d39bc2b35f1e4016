package org.gatehouse.service.access;

import java.time.Instant;
import org.gatehouse.model.GrantId;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.Writing;

/// Suspends a grant within a transaction under way: a denial after approval is a suspension.
public interface GrantSuspender {
    /// @throws org.gatehouse.contract.Refusal `WRONG_STATE` when the grant can no longer be suspended, or already
    ///         is
    void suspend(Writing records, GrantId grant, Caller by, String reason, Instant now);
}
