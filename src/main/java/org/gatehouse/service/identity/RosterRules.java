package org.gatehouse.service.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Role;

/// Which roles somebody may hold at all, whoever agrees to it.
final class RosterRules {
    /// Policies and rosters are changed by two.
    static final int LEADS_NEEDED = 2;

    private RosterRules() {}

    /// @param person as they would be
    /// @throws Refusal `INVALID`, with the first rule broken
    static void check(Person person) {
        broken(person).ifPresent(words -> {
            throw Refusal.invalid("/roles", words);
        });
    }

    private static Optional<String> broken(Person person) {
        boolean decides = person.roles().stream().anyMatch(Role::decides);
        boolean serves = person.roles().contains(Role.GATE) || person.roles().contains(Role.FEED);
        if (decides && !person.affiliation().mayDecide()) {
            return Optional.of("Nobody affiliated with " + person.affiliation() + " holds a role that decides.");
        }
        if (decides && person.kind() != PersonKind.USER) {
            return Optional.of("A machine or a service never decides.");
        }
        if (decides && person.roles().contains(Role.ADMINISTRATOR)) {
            return Optional.of("Whoever runs the service does not decide: choose one of the two.");
        }
        if (serves && person.kind() != PersonKind.MACHINE) {
            return Optional.of("Gates and feeds are machines.");
        }
        if (person.breakGlassEnrolled() && !decides) {
            return Optional.of("Emergency access is for stewards alone.");
        }
        return Optional.empty();
    }

    /// Whether the register never yet held enough leads to change a roster, so that an administrator may still name
    /// people. Leads who left count: recording that they did must not open the register to an administrator.
    static boolean beginning(Collection<Person> register) {
        return register.stream()
                        .filter(person -> person.roles().contains(Role.LEAD_STEWARD))
                        .count()
                < LEADS_NEEDED;
    }

    /// @throws Refusal `INVALID` when the change leaves the team unable to change anything again
    static void checkLeadsRemain(List<Person> register, Person changed) {
        List<Person> after = register.stream()
                .map(person -> person.id().equals(changed.id()) ? changed : person)
                .toList();
        if (leads(after) < Math.min(LEADS_NEEDED, leads(register))) {
            throw Refusal.invalid(
                    "/roles", "That would leave fewer than two leads, and nobody to name another: name one first.");
        }
    }

    /// A locked lead still counts: locking somebody must not open the register to an administrator.
    private static long leads(Collection<Person> register) {
        return register.stream()
                .filter(person -> person.leftAt() == null && person.roles().contains(Role.LEAD_STEWARD))
                .count();
    }
}
