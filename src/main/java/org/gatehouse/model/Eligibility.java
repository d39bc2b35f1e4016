package org.gatehouse.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/// Who may decide on a request. Asked when deciding, when resolving and when activating, always with the facts of
/// that moment.
public final class Eligibility {
    private Eligibility() {}

    /// Why somebody may not decide.
    public enum Bar {
        AFFILIATION(
                "Only people affiliated with the stewards or the host decide: nobody of the company, its parent, a vendor or the regulator."),
        NO_ROLE("Deciding takes the role of a steward."),
        NOT_IN_GOOD_STANDING("The person is locked or has left."),
        REQUESTER("Nobody decides on their own request."),
        BENEFICIARY("Nobody decides on access they would use."),
        IN_ACTOR_CHAIN("Nobody decides on access that acts through them."),
        OWNER_OF_SERVICE("The person answers for the service that would use the access."),
        DELEGATE_OF_PARTY("The person stands in for, or is stood in for by, somebody the request is about."),
        CONFLICTED("The person has declared a conflict of interest."),
        PRINCIPAL_NOT_ELIGIBLE("The colleague they stand in for may not decide this either."),
        NOT_DELEGATE("The person is not the colleague's delegate now.");

        private final String words;

        Bar(String words) {
            this.words = words;
        }

        /// A sentence for people.
        public String words() {
            return words;
        }
    }

    /// @param beneficiary the register entry of the request's subject
    /// @param delegations those in force around `now`
    /// @return the first bar in the person's way; empty when they may decide
    public static Optional<Bar> bar(
            Person person, AccessRequest request, Person beneficiary, Collection<Delegation> delegations, Instant now) {
        if (!person.affiliation().mayDecide()) {
            return Optional.of(Bar.AFFILIATION);
        }
        if (person.roles().stream().noneMatch(Role::decides)) {
            return Optional.of(Bar.NO_ROLE);
        }
        if (!person.inGoodStanding()) {
            return Optional.of(Bar.NOT_IN_GOOD_STANDING);
        }
        if (request.requester().equals(person.id())) {
            return Optional.of(Bar.REQUESTER);
        }
        if (request.subject().id().equals(person.id())) {
            return Optional.of(Bar.BENEFICIARY);
        }
        if (request.actorChain().contains(person.id())) {
            return Optional.of(Bar.IN_ACTOR_CHAIN);
        }
        if (person.id().equals(beneficiary.owner())) {
            return Optional.of(Bar.OWNER_OF_SERVICE);
        }
        if (standsInForParty(person.id(), request, delegations, now)) {
            return Optional.of(Bar.DELEGATE_OF_PARTY);
        }
        return conflicted(person, request) ? Optional.of(Bar.CONFLICTED) : Optional.empty();
    }

    private static boolean standsInForParty(
            PersonId person, AccessRequest request, Collection<Delegation> delegations, Instant now) {
        return delegations.stream()
                .filter(delegation -> delegation.inForce(now))
                .anyMatch(delegation -> (delegation.to().equals(person) && request.isParty(delegation.from()))
                        || (delegation.from().equals(person) && request.isParty(delegation.to())));
    }

    private static boolean conflicted(Person person, AccessRequest request) {
        return person.conflicts().stream().anyMatch(conflict -> {
            boolean withParty = conflict.person() != null && request.isParty(conflict.person());
            AssetId asset = conflict.asset();
            boolean withAsset = asset != null
                    && request.items().stream()
                            .anyMatch(item ->
                                    isOrHolds(asset.value(), item.asset().value()));
            return withParty || withAsset;
        });
    }

    private static boolean isOrHolds(String outer, String inner) {
        return inner.equals(outer) || inner.startsWith(outer + ".");
    }
}
