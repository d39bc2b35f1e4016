package org.gatehouse.service.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.Person;
import org.gatehouse.policy.Facts;
import org.gatehouse.service.records.Reading;

/// What stops everything for now, whatever a policy says: somebody involved is locked or gone, or a freeze holds.
final class Standstill {
    private Standstill() {}

    /// @throws Refusal `FROZEN`, naming the person or the freeze
    static void check(Reading reading, Facts facts) {
        Set<Person> involved = new LinkedHashSet<>(List.of(facts.requester(), facts.subject()));
        involved.addAll(facts.actorChain());
        involved.forEach(Standstill::check);
        for (Freeze freeze : reading.freezesInForce()) {
            for (AccessItem item : facts.ask().items()) {
                if (involved.stream().anyMatch(person -> freeze.stops(person, item.asset()))) {
                    throw new Refusal(
                            ErrorCode.FROZEN,
                            freeze.id() + " stops it: " + freeze.reason()
                                    + ". It can be approved once that is lifted.");
                }
            }
        }
    }

    private static void check(Person person) {
        if (person.leftAt() != null) {
            throw new Refusal(
                    ErrorCode.FROZEN, person.name() + " has left; nothing can be granted to or through them.");
        }
        if (person.locked() != null) {
            throw new Refusal(
                    ErrorCode.FROZEN,
                    person.name() + " is locked; nothing can be granted to or through them while they are.");
        }
    }
}
