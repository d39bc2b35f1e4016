package org.gatehouse.service.access;

import java.util.List;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.GrantFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// Reads grants. People without the right to see all see their own: those they use, and those their requests
/// became.
public final class GrantQueries {
    private final Records records;

    public GrantQueries(Records records) {
        this.records = records;
    }

    /// The latest first.
    public Page<Grant> page(Caller caller, GrantFilter filter, int limit, @Nullable String after) {
        GrantFilter seen = filter;
        if (!caller.may(Right.SEE_ALL)) {
            PersonId asked = filter.subject();
            if (asked != null && !asked.equals(caller.id())) {
                return new Page<>(List.of(), null);
            }
            seen = new GrantFilter(filter.statuses(), caller.id(), filter.asset(), filter.request());
        }
        GrantFilter own = seen;
        Slice<Grant> slice = records.read(reading -> reading.grants(own, new PageSpec(limit, after)));
        return new Page<>(slice.items(), slice.next());
    }

    /// @throws Refusal `NOT_FOUND` for what does not exist and for what the caller may not see
    public Grant grant(Caller caller, GrantId id) {
        return records.read(reading -> reading.grant(id)
                .filter(grant -> caller.may(Right.SEE_ALL) || isParty(reading, grant, caller.id()))
                .orElseThrow(() -> Refusal.notFound("grant", id)));
    }

    private static boolean isParty(Reading reading, Grant grant, PersonId person) {
        return grant.subject().id().equals(person)
                || grant.actorChain().contains(person)
                || reading.request(grant.request())
                        .filter(request -> request.isParty(person))
                        .isPresent();
    }
}
