package org.gatehouse.console.people;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.Person;

/// Who may stand in for somebody: deciders alone, and no chains. The service has the last word; this keeps those
/// whom it would refuse from being offered.
final class Delegates {
    private Delegates() {}

    /// By name.
    ///
    /// @param known everybody
    /// @param delegations all there are
    static List<Person> eligible(
            Person absent, Collection<Person> known, Collection<Delegation> delegations, Instant starts, Instant ends) {
        return known.stream()
                .filter(one -> !one.id().equals(absent.id()))
                .filter(one -> Right.of(one).contains(Right.DECIDE))
                .filter(one -> delegations.stream()
                        .noneMatch(other ->
                                overlaps(other, starts, ends) && other.from().equals(one.id())))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /// Whether somebody is spoken for in that time: represented already, or standing in for another.
    static boolean isTaken(Person absent, Collection<Delegation> delegations, Instant starts, Instant ends) {
        return delegations.stream()
                .anyMatch(other -> overlaps(other, starts, ends)
                        && (other.from().equals(absent.id()) || other.to().equals(absent.id())));
    }

    private static boolean overlaps(Delegation other, Instant starts, Instant ends) {
        return other.revokedAt() == null && other.starts().isBefore(ends) && starts.isBefore(other.ends());
    }
}
