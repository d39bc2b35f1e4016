package org.gatehouse.model;

import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// A lead's proposal to change somebody's roles and teams, in force only once a second lead agrees.
///
/// @param decided by the second lead; null while open
/// @param accepted null while open
public record RosterChange(
        ChangeId id,
        long version,
        PersonId person,
        SortedSet<Role> roles,
        SortedSet<String> teams,
        boolean breakGlassEnrolled,
        PersonId proposedBy,
        Instant proposedAt,
        String reason,
        @Nullable Resolution decided,
        @Nullable Boolean accepted) {
    public RosterChange {
        roles = Copies.sorted(roles);
        teams = Copies.sorted(teams);
    }

    public RosterChange decided(Resolution how, boolean yes) {
        return new RosterChange(
                id, version + 1, person, roles, teams, breakGlassEnrolled, proposedBy, proposedAt, reason, how, yes);
    }
}
