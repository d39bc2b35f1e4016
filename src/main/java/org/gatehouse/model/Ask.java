package org.gatehouse.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody asks for: the part of a request that its requester writes and may amend.
///
/// @param subject who will use the access; null for the requester themself
/// @param severity medium when the requester leaves it out
/// @param actorChain who acts through whom (impersonation, service on behalf of a person), outermost first
/// @param extendsGrant the grant that this one continues
/// @param supersedes the undecided request of the same requester that this one takes the place of
public record Ask(
        List<AccessItem> items,
        Purpose purpose,
        String businessJustification,
        @Nullable String ticket,
        Locations requestedLocations,
        Severity severity,
        RequestedAccess requestedAccess,
        @Nullable SubjectRef subject,
        List<PersonId> actorChain,
        @Nullable GrantId extendsGrant,
        @Nullable RequestId supersedes) {
    public Ask {
        severity = Objects.requireNonNullElse(severity, Severity.MEDIUM);
        items = List.copyOf(items);
        actorChain = List.copyOf(actorChain);
    }

    public Ask withItems(List<AccessItem> others) {
        return new Ask(
                others,
                purpose,
                businessJustification,
                ticket,
                requestedLocations,
                severity,
                requestedAccess,
                subject,
                actorChain,
                extendsGrant,
                supersedes);
    }
}
