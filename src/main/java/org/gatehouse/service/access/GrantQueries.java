package org.gatehouse.service.access;

import org.gatehouse.contract.Page;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.GrantFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// Reads grants. Whoever may not see all sees those they use, asked for, or act through.
public final class GrantQueries {
    private final Records records;

    public GrantQueries(Records records) {
        this.records = records;
    }

    /// The latest first. To people who may not see all, only those they use.
    ///
    /// @param limit 1 to [Page#MOST]
    /// @throws IllegalArgumentException when `after` is no place that a page before gave
    public Page<Grant> page(Caller caller, GrantFilter filter, int limit, @Nullable String after) {
        GrantFilter seen = caller.may(Right.SEE_ALL)
                ? filter
                : new GrantFilter(filter.statuses(), caller.id(), filter.asset(), filter.request());
        Slice<Grant> slice = records.read(reading -> reading.grants(seen, new PageSpec(limit, after)));
        return new Page<>(slice.items(), slice.next());
    }

    /// @throws Refusal `NOT_FOUND`, whether it is missing or out of sight
    public Grant grant(Caller caller, GrantId id) {
        return records.read(reading -> reading.grant(id).filter(grant -> sees(reading, caller, grant)))
                .orElseThrow(() -> Refusal.notFound("grant", id));
    }

    private static boolean sees(Reading reading, Caller caller, Grant grant) {
        return caller.may(Right.SEE_ALL)
                || grant.actorChain().contains(caller.id())
                || GrantEndings.isOwn(reading, grant, caller.id());
    }
}
