package org.gatehouse.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Purpose;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Severity;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Verdict;
import org.jspecify.annotations.Nullable;

/// A request as a line of the queue; the same for every reader, so that it is made once and shared.
///
/// @param title what is asked, in words: "Read email and phone of profiles"
/// @param columns the columns of the first item, empty for all
/// @param needed seats over all slots
/// @param filled seats filled
/// @param openSlots seats still empty
/// @param parties people who may not decide because they ask, benefit or stand in the actor chain
/// @param decidedBy people whose decision on this digest counts already
public record RequestRow(
        RequestId id,
        long version,
        int revision,
        RequestStatus status,
        String title,
        PersonRef requester,
        PersonRef subject,
        org.gatehouse.model.Affiliation affiliation,
        String physicalCountry,
        List<AssetId> assets,
        Action action,
        SortedSet<String> columns,
        Purpose purpose,
        @Nullable String ticket,
        Severity severity,
        boolean emergency,
        Duration maxDuration,
        Verdict.Outcome outcome,
        int needed,
        int filled,
        List<Slot> openSlots,
        List<PersonId> parties,
        List<PersonId> decidedBy,
        @Nullable ClaimRef claim,
        Instant createdAt,
        Instant decideBy,
        @Nullable Instant resolvedAt,
        @Nullable GrantId grant) {
    public RequestRow {
        assets = List.copyOf(assets);
        openSlots = List.copyOf(openSlots);
        parties = List.copyOf(parties);
        decidedBy = List.copyOf(decidedBy);
    }

    /// Who works on it.
    public record ClaimRef(PersonRef by, Instant at, Instant until) {}
}
