package org.gatehouse.console;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Role;

/// People for tests of screens.
public final class People {
    private People() {}

    /// Who is signed in, with these roles.
    public static Me me(Role... roles) {
        Person person = new Person(
                new PersonId("p-ralvarez"),
                1,
                PersonKind.USER,
                "Rosa Alvarez",
                "Data steward",
                Affiliation.STEWARD,
                new TreeSet<>(Set.of(roles)),
                new TreeSet<>(Set.of("privacy")),
                "US",
                true,
                true,
                List.of(),
                List.of(),
                null,
                null,
                null);
        return new Me(person, Right.of(person), List.of(), true, "test");
    }

    public static PersonRef ref(String id, String name, Affiliation affiliation) {
        return new PersonRef(new PersonId(id), name, "Data engineer", PersonKind.USER, affiliation, "SG", "models");
    }
}
