package org.gatehouse.service.identity;

import org.gatehouse.contract.Documents.DelegationDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.DelegationId;
import org.jspecify.annotations.Nullable;

/// Out of office.
public final class Delegations {
    public Delegations(WritePath path) {}

    public Delegation make(Caller caller, DelegationDocument document) {
        return Pending.body();
    }

    public Delegation revoke(Caller caller, DelegationId id, String reason) {
        return Pending.body();
    }

    public Page<Delegation> page(Caller caller, int limit, @Nullable String after) {
        return Pending.body();
    }
}
