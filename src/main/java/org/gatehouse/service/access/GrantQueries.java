package org.gatehouse.service.access;

import org.gatehouse.contract.Page;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.GrantFilter;
import org.gatehouse.service.records.Records;
import org.jspecify.annotations.Nullable;

/// Reads grants.
public final class GrantQueries {
    public GrantQueries(Records records) {}

    public Page<Grant> page(Caller caller, GrantFilter filter, int limit, @Nullable String after) {
        return Pending.body();
    }

    public Grant grant(Caller caller, GrantId id) {
        return Pending.body();
    }
}
