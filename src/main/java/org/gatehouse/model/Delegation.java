package org.gatehouse.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Out of office: `to` decides in place of `from`. No chains, and `to` must be eligible alone.
public record Delegation(
        DelegationId id,
        long version,
        PersonId from,
        PersonId to,
        Instant starts,
        Instant ends,
        String reason,
        @Nullable Instant revokedAt) {
    public boolean inForce(Instant now) {
        return revokedAt == null && !now.isBefore(starts) && now.isBefore(ends);
    }

    public Delegation revoked(Instant at) {
        return new Delegation(id, version + 1, from, to, starts, ends, reason, at);
    }
}
