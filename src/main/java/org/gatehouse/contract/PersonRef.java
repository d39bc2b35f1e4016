package org.gatehouse.contract;

import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;

/// A person as named beside something else.
///
/// @param team the first of their teams, empty when in none
public record PersonRef(
        PersonId id, String name, String title, PersonKind kind, Affiliation affiliation, String country, String team) {
    public static PersonRef of(Person person) {
        return new PersonRef(
                person.id(),
                person.name(),
                person.title(),
                person.kind(),
                person.affiliation(),
                person.country(),
                person.teams().isEmpty() ? "" : person.teams().first());
    }
}
