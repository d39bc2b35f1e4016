package org.gatehouse.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Role;

/// People for tests: the first version of a register entry, named after its id.
public final class Someone {
    private Someone() {}

    /// @param teams lower-case team names
    public static Person with(String id, Affiliation affiliation, Set<Role> roles, String... teams) {
        return new Person(
                new PersonId(id),
                1,
                PersonKind.USER,
                id.substring(2),
                "",
                affiliation,
                new TreeSet<>(roles),
                new TreeSet<>(Arrays.asList(teams)),
                "US",
                false,
                false,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    public static Person steward(String id, String... teams) {
        return with(id, Affiliation.STEWARD, Set.of(Role.STEWARD), teams);
    }

    public static Person lead(String id, String... teams) {
        return with(id, Affiliation.STEWARD, Set.of(Role.LEAD_STEWARD), teams);
    }

    public static Person requester(String id, Affiliation affiliation) {
        return with(id, affiliation, Set.of(Role.REQUESTER));
    }

    /// A machine.
    public static Person gate(String id) {
        return new Person(
                new PersonId(id),
                1,
                PersonKind.MACHINE,
                id.substring(2),
                "",
                Affiliation.HOST,
                new TreeSet<>(Set.of(Role.GATE)),
                new TreeSet<>(),
                "US",
                false,
                false,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    public static Person administrator(String id) {
        return with(id, Affiliation.HOST, Set.of(Role.ADMINISTRATOR));
    }

    public static Person analyst(String id) {
        return with(id, Affiliation.STEWARD, Set.of(Role.SECURITY_ANALYST));
    }

    /// A gate or a feed, which bears no name but its id.
    public static Person machine(String id, Role role) {
        Person person = with(id, Affiliation.HOST, Set.of(role));
        return new Person(
                person.id(),
                1,
                PersonKind.MACHINE,
                person.name(),
                "",
                person.affiliation(),
                person.roles(),
                person.teams(),
                person.country(),
                false,
                false,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }
}
