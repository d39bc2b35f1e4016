package org.gatehouse.model;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// Seats that people must fill before a request is approved. Every seat over all slots is filled by a different
/// person.
///
/// @param role the role a person must hold (a lead steward is a steward)
/// @param team the team they must belong to; null for any
/// @param needed how many seats, at least 1
/// @param distinctFrom names of slots whose people must share no team with the people of this one
public record Slot(String name, Role role, @Nullable String team, int needed, SortedSet<String> distinctFrom) {
    public Slot {
        distinctFrom = Copies.sorted(distinctFrom);
    }

    /// Whether the person's roles and teams fit this slot. Says nothing of conflicts: see [Eligibility].
    public boolean fits(Person person) {
        return person.holds(role) && (team == null || person.teams().contains(team));
    }
}
