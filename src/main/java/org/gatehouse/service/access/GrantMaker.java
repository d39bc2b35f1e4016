package org.gatehouse.service.access;

import java.time.Instant;
import java.util.List;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Terms;
import org.gatehouse.service.records.Writing;

/// Makes the grant that an approved request becomes.
public interface GrantMaker {
    /// Saves the grant and its entry within the transaction under way; the request itself is the caller's to save.
    ///
    /// @param approved the request as it stood when it was approved
    /// @param terms what the approvals gave; narrowed further where the request or its verdict reach less far
    /// @param approvals the decisions that fill its slots; empty when the policy approved by itself
    /// @param actor who brought it about
    Grant make(
            Writing records,
            AccessRequest approved,
            Terms terms,
            List<Decision> approvals,
            EntryActor actor,
            Instant now);
}
