package org.gatehouse.service.records;

import java.time.Instant;
import java.util.Set;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Role;
import org.jspecify.annotations.Nullable;

/// Which requests; every part given must hold. Open requests come by due time, then id; with `newestFirst` by last
/// change of state, latest first.
///
/// @param statuses empty for any
/// @param party asked by, for, or through this person
/// @param asset on this asset
/// @param dueBefore to be decided before this instant
/// @param needs is open and has room for this decider: a seat that they fit by role and team is empty, or becomes
///         so when earlier approvers, as far as they still may decide, move to others that they fit; what nobody
///         can approve, because the policy denies it or names no seats, has room for any steward, who closes it.
///         They are no party to it, do not answer for the service that it is for, have no conflict of interest; and
///         neither they nor their delegate have decided its present digest
/// @param text words found in id, people's names, assets, purpose, ticket (case-insensitive, all must be found)
/// @param drafter whose requests are found before they are submitted too; null for nobody's: they are their
///         requester's alone
public record RequestFilter(
        Set<RequestStatus> statuses,
        @Nullable Affiliation affiliation,
        @Nullable PersonId party,
        @Nullable AssetId asset,
        @Nullable Instant dueBefore,
        @Nullable Decider needs,
        @Nullable String text,
        boolean newestFirst,
        @Nullable PersonId drafter) {
    /// Everything that was ever submitted.
    public static final RequestFilter ALL = new RequestFilter(Set.of(), null, null, null, null, null, null, true);

    public RequestFilter {
        statuses = Set.copyOf(statuses);
    }

    /// Finds nobody's drafts.
    public RequestFilter(
            Set<RequestStatus> statuses,
            @Nullable Affiliation affiliation,
            @Nullable PersonId party,
            @Nullable AssetId asset,
            @Nullable Instant dueBefore,
            @Nullable Decider needs,
            @Nullable String text,
            boolean newestFirst) {
        this(statuses, affiliation, party, asset, dueBefore, needs, text, newestFirst, null);
    }

    /// A decider as the store needs to know them.
    ///
    /// @param conflicted people whose requests they may not decide
    /// @param conflictedAssets assets on which, and under which, they may decide nothing
    public record Decider(
            PersonId person,
            Set<Role> roles,
            Set<String> teams,
            Set<PersonId> conflicted,
            Set<AssetId> conflictedAssets) {
        public Decider {
            roles = Set.copyOf(roles);
            teams = Set.copyOf(teams);
            conflicted = Set.copyOf(conflicted);
            conflictedAssets = Set.copyOf(conflictedAssets);
        }
    }
}
