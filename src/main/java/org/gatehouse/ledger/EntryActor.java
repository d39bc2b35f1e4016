package org.gatehouse.ledger;

import java.util.SortedSet;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Role;
import org.jspecify.annotations.Nullable;

/// Who did it, with what they were at that moment.
///
/// @param id null when time or a policy acted, not a person
/// @param roles the roles then held
public record EntryActor(@Nullable PersonId id, @Nullable Affiliation affiliation, SortedSet<Role> roles) {
    /// The service itself: its clock or its policy.
    public static final EntryActor SERVICE = new EntryActor(null, null, java.util.Collections.emptySortedSet());

    public static EntryActor of(Person person) {
        return new EntryActor(person.id(), person.affiliation(), person.roles());
    }
}
