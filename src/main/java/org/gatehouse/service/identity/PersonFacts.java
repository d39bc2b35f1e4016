package org.gatehouse.service.identity;

import java.util.List;
import java.util.Optional;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Person;
import org.gatehouse.model.Person.ExternalIdentity;
import org.gatehouse.service.records.Reading;

/// The part of an entry that an administrator writes.
final class PersonFacts {
    private static final int NAME_MOST = 200;

    private PersonFacts() {}

    /// @throws Refusal `INVALID`
    static void check(Reading records, Person document) {
        if (document.name().isBlank() || document.name().length() > NAME_MOST) {
            throw Refusal.invalid("/name", "A name of at most " + NAME_MOST + " characters is needed.");
        }
        if (!document.country().matches("[A-Z]{2}")) {
            throw Refusal.invalid("/country", "Give the country by its two letters, such as US.");
        }
        if (document.owner() != null && records.person(document.owner()).isEmpty()) {
            throw Refusal.invalid("/owner", "There is no " + document.owner() + " in the register.");
        }
        for (int i = 0; i < document.identities().size(); i++) {
            checkFree(records, document, i);
        }
    }

    /// One name at one source is one person: gates could not tell them apart.
    private static void checkFree(Reading records, Person document, int place) {
        ExternalIdentity identity = document.identities().get(place);
        Optional<Person> other = records.people().stream()
                .filter(person -> !person.id().equals(document.id())
                        && person.identities().contains(identity))
                .findFirst();
        if (other.isPresent()) {
            throw Refusal.invalid(
                    "/identities/" + place,
                    identity.name() + " at " + identity.source() + " is "
                            + other.get().id() + ".");
        }
    }

    static boolean carriesRoles(Person person) {
        return !person.roles().isEmpty() || !person.teams().isEmpty() || person.breakGlassEnrolled();
    }

    /// A new entry: off duty, with no conflicts yet, neither locked nor gone.
    static Person first(Person document) {
        return merged(document, document.withConflicts(List.of()).withLock(null).withDuty(false), 1);
    }

    /// The known entry with the document's facts.
    static Person changed(Person known, Person document) {
        return merged(document, known, known.version() + 1);
    }

    private static Person merged(Person facts, Person rest, long version) {
        return new Person(
                facts.id(),
                version,
                facts.kind(),
                facts.name(),
                facts.title(),
                facts.affiliation(),
                rest.roles(),
                rest.teams(),
                facts.country(),
                rest.onDuty(),
                rest.breakGlassEnrolled(),
                rest.conflicts(),
                facts.identities(),
                facts.owner(),
                rest.locked(),
                rest.leftAt());
    }
}
