package org.gatehouse.service.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gatehouse.contract.Documents.DelegationDocument;
import org.gatehouse.contract.Documents.FreezeDocument;
import org.gatehouse.model.Decision;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.ReviewStatus;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;

/// What the team does beside the queue: looks at how grants were used, stands in for the absent, keeps still what is
/// being moved.
final class DemoOffice {
    private static final Duration REVIEWED_WITHIN = Duration.ofDays(2);

    private final DemoUseCases use;
    private final DemoCast cast;
    private final Random random;

    DemoOffice(DemoUseCases use, DemoCast cast, Random random) {
        this.use = use;
        this.cast = cast;
        this.random = random;
    }

    void delegate(Instant from) {
        use.delegations()
                .make(
                        cast.caller(new PersonId("p-efrost")),
                        new DelegationDocument(
                                null,
                                new PersonId("p-vbrandt"),
                                from,
                                from.plus(Duration.ofDays(5)),
                                "Away until Friday."));
    }

    void freeze() {
        use.freezes()
                .freeze(
                        cast.caller(new PersonId("p-jadeyemi")),
                        new FreezeDocument(
                                FreezeScope.ASSET,
                                "legacy_sg.core.officials",
                                "Kept still until its move to the host is done."));
    }

    /// Accepts the use of some grants whose review has been due for long enough.
    void review() {
        Instant now = use.path().now();
        List<PostUseReview> due = use.path()
                .records()
                .read(reading -> reading.reviews(Set.of(ReviewStatus.DUE), PageSpec.first(50))
                        .items());
        due.stream()
                .filter(review -> review.dueAt()
                        .minus(Duration.ofDays(7))
                        .plus(REVIEWED_WITHIN)
                        .isBefore(now))
                .forEach(review -> reviewer(review).ifPresent(person -> {
                    use.reviews().take(cast.caller(person), review.id());
                    use.reviews().accept(cast.caller(person), review.id(), "Used as described, nothing beyond it.");
                }));
    }

    private Optional<PersonId> reviewer(PostUseReview review) {
        return use.path()
                .records()
                .read(reading -> cast.shuffledDeciders(random).stream()
                        .map(Person::id)
                        .filter(person -> isApart(reading, review, person))
                        .findFirst());
    }

    /// Neither the user nor the requester, an approver or the other reviewer.
    private static boolean isApart(Reading reading, PostUseReview review, PersonId person) {
        Grant grant = reading.grant(review.grant()).orElseThrow();
        boolean party = reading.request(grant.request()).orElseThrow().isParty(person);
        boolean approver = reading.decisions(grant.request()).stream()
                .map(Decision::person)
                .anyMatch(person::equals);
        boolean reviewedAlready =
                reading.reviewsOf(grant.id()).stream().anyMatch(other -> person.equals(other.reviewer()));
        return !party && !approver && !reviewedAlready;
    }
}
