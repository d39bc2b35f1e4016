package org.gatehouse.service.access;

import java.time.Instant;
import java.util.List;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Terms;
import org.gatehouse.policy.Facts;
import org.gatehouse.service.records.Reading;

/// What a policy and an eligibility check need to know of a grant, by the register as it is now.
final class GrantFacts {
    private GrantFacts() {}

    static Facts of(Reading records, AccessRequest request, Instant now) {
        Names names = new Names(records);
        return new Facts(
                request.ask(),
                names.person(request.requester()),
                names.person(request.subject().id()),
                names.people(request.actorChain()),
                records.assets(request.items().stream().map(AccessItem::asset).toList()),
                now);
    }

    /// The request behind a grant, which is never deleted.
    static AccessRequest request(Reading records, Grant grant) {
        return records.request(grant.request())
                .orElseThrow(() -> new IllegalStateException(grant.id() + " lacks its " + grant.request()));
    }

    /// The terms that the grant carries.
    static Terms terms(Grant grant) {
        return new Terms(grant.items(), grant.duration(), grant.limits());
    }

    static boolean touchesProtected(Reading records, List<AccessItem> items) {
        return records.assets(items.stream().map(AccessItem::asset).toList()).values().stream()
                .anyMatch(asset -> asset.dataClass() == DataClass.PROTECTED);
    }
}
