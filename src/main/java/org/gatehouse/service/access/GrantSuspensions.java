package org.gatehouse.service.access;

import java.time.Instant;
import java.util.List;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Resolution;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.Writing;

/// Suspends grants: any one steward, at once. Its time keeps running meanwhile.
public final class GrantSuspensions implements GrantSuspender {
    public GrantSuspensions() {}

    @Override
    public void suspend(Writing records, GrantId id, Caller by, String reason, Instant now) {
        by.require(Right.SUSPEND_GRANT, "suspend a grant");
        Grant grant = records.grant(id).orElseThrow(() -> Refusal.notFound("grant", id));
        if (!grant.status().canBecome(GrantStatus.SUSPENDED)) {
            throw new Refusal(ErrorCode.WRONG_STATE, id + " " + GrantWords.of(grant.status()) + ".");
        }
        suspend(records, grant, by.actor(), reason, now);
    }

    /// Suspends a grant that nobody in particular has suspended.
    ///
    /// @param grant one that can be
    void byService(Writing records, Grant grant, String reason, Instant now) {
        suspend(records, grant, EntryActor.SERVICE, reason, now);
    }

    private static void suspend(Writing records, Grant grant, EntryActor by, String reason, Instant now) {
        Grant suspended = grant.edit()
                .status(GrantStatus.SUSPENDED)
                .suspension(new Resolution(now, by.id(), reason))
                .reopening(List.of())
                .build();
        records.save(suspended);
        records.append(GrantEntries.of(EntryType.GRANT_SUSPENDED, by, suspended).withText("reason", reason), now);
    }
}
