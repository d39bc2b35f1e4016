package org.gatehouse.service.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.Eligibility;
import org.gatehouse.model.Eligibility.Bar;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.SlotMatching;
import org.gatehouse.model.SlotMatching.Seating;
import org.gatehouse.service.records.Reading;
import org.jspecify.annotations.Nullable;

/// Who may decide, and whose approvals stand, by the facts of one instant.
///
/// Somebody who stands in for a colleague must be entitled alone, and so must the colleague; the seat is filled by
/// the one who decides, by their own roles and teams, and the two never fill two seats.
final class Electorate {
    private final Names names;
    private final List<Delegation> delegations;
    private final Instant now;

    Electorate(Reading reading, Names names, Instant now) {
        this.names = names;
        this.delegations = reading.delegationsInForce(now);
        this.now = now;
    }

    /// What stands in the person's way of deciding for themself.
    Optional<Bar> bar(AccessRequest request, Person person) {
        return Eligibility.bar(person, request, names.person(request.subject().id()), delegations, now);
    }

    /// What stands in the person's way of deciding, for themself or in place of a colleague.
    Optional<Bar> bar(AccessRequest request, PersonId person, @Nullable PersonId onBehalfOf) {
        Optional<Bar> own = bar(request, names.person(person));
        if (own.isPresent() || onBehalfOf == null) {
            return own;
        }
        if (!isDelegate(person, onBehalfOf)) {
            return Optional.of(Bar.NOT_DELEGATE);
        }
        return bar(request, names.person(onBehalfOf)).map(bar -> Bar.PRINCIPAL_NOT_ELIGIBLE);
    }

    /// The colleagues in whose place the person may decide now.
    List<PersonId> principals(AccessRequest request, PersonId person) {
        return delegations.stream()
                .filter(delegation -> delegation.to().equals(person))
                .map(Delegation::from)
                .distinct()
                .filter(principal -> bar(request, person, principal).isEmpty())
                .toList();
    }

    /// One delegation, never a chain of them, and never to oneself.
    private boolean isDelegate(PersonId person, PersonId principal) {
        return !person.equals(principal)
                && delegations.stream()
                        .anyMatch(delegation -> delegation.inForce(now)
                                && delegation.to().equals(person)
                                && delegation.from().equals(principal));
    }

    /// The approvals that count now: they sign the request's digest, their people are still entitled, and nobody
    /// stands behind two of them.
    ///
    /// @param decisions oldest first
    List<Decision> standing(AccessRequest request, Collection<Decision> decisions) {
        List<Decision> standing = new ArrayList<>();
        Set<PersonId> counted = new HashSet<>();
        for (Decision decision : decisions) {
            List<PersonId> behind = behind(decision);
            if (decision.countsFor(request.digest())
                    && behind.stream().noneMatch(counted::contains)
                    && bar(request, decision.person(), decision.onBehalfOf()).isEmpty()) {
                standing.add(decision);
                counted.addAll(behind);
            }
        }
        return standing;
    }

    Seating seating(AccessRequest request, Collection<Decision> standing) {
        return SlotMatching.seat(
                request.slots(),
                names.people(standing.stream().map(Decision::person).toList()));
    }

    /// Whose word a decision is: its person's and, where they stand in for one, their colleague's.
    static List<PersonId> behind(Decision decision) {
        PersonId principal = decision.onBehalfOf();
        return principal == null ? List.of(decision.person()) : List.of(decision.person(), principal);
    }
}
