package org.gatehouse.service.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// What a new delegation must keep to.
final class DelegationRules {
    private static final Duration LONGEST = Duration.ofDays(90);

    private DelegationRules() {}

    /// @throws Refusal `INVALID`
    static void check(WritePath.Step step, Delegation made) {
        if (!made.starts().isBefore(made.ends()) || !step.now().isBefore(made.ends())) {
            throw Refusal.invalid("/ends", "It must end after it starts, and not in the past.");
        }
        if (Duration.between(made.starts(), made.ends()).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("/ends", "It may last " + LONGEST.toDays() + " days at most.");
        }
        if (made.from().equals(made.to())) {
            throw Refusal.invalid("/to", "Nobody stands in for themself.");
        }
        requireDecider(step.person(made.from()), "/from");
        requireDecider(step.person(made.to()), "/to");
        for (Delegation other : unrevoked(step.records())) {
            if (other.starts().isBefore(made.ends()) && made.starts().isBefore(other.ends())) {
                refuseChain(made, other);
            }
        }
    }

    private static void requireDecider(Person person, String pointer) {
        if (!Right.of(person).contains(Right.DECIDE)) {
            throw Refusal.invalid(pointer, person.id() + " decides nothing: decisions stay among stewards.");
        }
    }

    private static void refuseChain(Delegation made, Delegation other) {
        refuse(made.to(), other.from(), "/to", " is away then themself: see " + other.id() + ".");
        refuse(made.from(), other.to(), "/from", " stands in for somebody then: see " + other.id() + ".");
        refuse(made.from(), other.from(), "/from", " has a delegate then already: see " + other.id() + ".");
    }

    private static void refuse(PersonId one, PersonId other, String pointer, String words) {
        if (one.equals(other)) {
            throw Refusal.invalid(pointer, one + words);
        }
    }

    private static List<Delegation> unrevoked(Reading records) {
        List<Delegation> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Slice<Delegation> slice = records.delegations(new PageSpec(200, after));
            slice.items().stream()
                    .filter(delegation -> delegation.revokedAt() == null)
                    .forEach(all::add);
            after = slice.next();
        } while (after != null);
        return all;
    }
}
