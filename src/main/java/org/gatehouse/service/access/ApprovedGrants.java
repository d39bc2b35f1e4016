package org.gatehouse.service.access;

import java.time.Instant;
import java.util.List;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Terms;
import org.gatehouse.service.records.Writing;

/// Makes grants of approved requests.
public final class ApprovedGrants implements GrantMaker {
    public ApprovedGrants(PolicyInForce policies) {}

    @Override
    public Grant make(
            Writing records,
            AccessRequest approved,
            Terms terms,
            List<Decision> approvals,
            EntryActor actor,
            Instant now) {
        return Pending.body();
    }
}
