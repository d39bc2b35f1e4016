package org.gatehouse.service.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.Documents.TermsDocument;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Choice;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Eligibility;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Slot;
import org.gatehouse.model.SlotMatching;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;
import org.gatehouse.service.records.Reading;

/// How the stewards of the demo decide: by the book, never as somebody a visitor plays unless told so.
final class DemoDeciding {
    private final DemoUseCases use;
    private final DemoCast cast;
    private final Random random;
    private final Set<PersonId> idle;

    /// @param idle people who decide nothing here, because a visitor may be playing them
    DemoDeciding(DemoUseCases use, DemoCast cast, Random random, Set<PersonId> idle) {
        this.use = use;
        this.cast = cast;
        this.random = random;
        this.idle = Set.copyOf(idle);
    }

    AccessRequest request(RequestId id) {
        return use.path().records().read(reading -> reading.request(id).orElseThrow());
    }

    /// Lets one eligible steward who fits an open seat approve, under the narrowest terms the policy asks for.
    ///
    /// @return empty when nobody can or nothing is left to decide
    Optional<DecisionOutcome> approveOnce(RequestId id) {
        AccessRequest request = request(id);
        if (request.status() != RequestStatus.PENDING || request.verdict().outcome() == Verdict.Outcome.DENY) {
            return Optional.empty();
        }
        return seat(request).map(steward -> {
            boolean narrow = request.terms() == null && request.verdict().outcome() == Verdict.Outcome.NARROW;
            Terms terms = request.verdict().wouldPass();
            TermsDocument narrowed = narrow && terms != null
                    ? new TermsDocument(terms.items(), terms.maxDuration(), terms.limits())
                    : null;
            String reason = DemoWords.pick(narrow ? DemoWords.NARROWED : DemoWords.APPROVALS, random);
            return decide(request, steward, Choice.APPROVE, reason, narrowed);
        });
    }

    /// Approves until nothing more is needed.
    AccessRequest approve(RequestId id) {
        while (approveOnce(id).isPresent()) {
            // each round fills one seat
        }
        return request(id);
    }

    boolean deny(RequestId id) {
        AccessRequest request = request(id);
        if (!request.status().isOpen()) {
            return false;
        }
        Optional<Person> steward = anyone(request);
        steward.ifPresent(
                person -> decide(request, person, Choice.DENY, DemoWords.pick(DemoWords.DENIALS, random), null));
        return steward.isPresent();
    }

    /// A steward who may decide on the request at all.
    Optional<Person> anyone(AccessRequest request) {
        return use.path()
                .records()
                .read(reading -> cast.shuffledDeciders(random).stream()
                        .filter(person -> mayDecide(reading, person, request))
                        .findFirst());
    }

    private DecisionOutcome decide(
            AccessRequest request,
            Person steward,
            Choice choice,
            String reason,
            @org.jspecify.annotations.Nullable TermsDocument terms) {
        long seconds = 20L + random.nextInt(280);
        return use.decisions()
                .decide(
                        cast.caller(steward.id()),
                        request.id(),
                        new DecisionDocument(request.revision(), choice, reason, terms, null, seconds, null));
    }

    private Optional<Person> seat(AccessRequest request) {
        return use.path().records().read(reading -> {
            List<Person> approved = reading.decisions(request.id()).stream()
                    .filter(decision -> decision.countsFor(request.digest()))
                    .map(Decision::person)
                    .map(cast::person)
                    .toList();
            List<Slot> open = SlotMatching.seat(request.slots(), approved).open();
            return cast.shuffledDeciders(random).stream()
                    .filter(person -> open.stream().anyMatch(slot -> slot.fits(person)))
                    .filter(person -> !approved.contains(person) && mayDecide(reading, person, request))
                    .findFirst();
        });
    }

    private boolean mayDecide(Reading reading, Person person, AccessRequest request) {
        Instant now = use.path().now();
        return !idle.contains(person.id())
                && Eligibility.bar(
                                reading.person(person.id()).orElse(person),
                                request,
                                cast.person(request.subject().id()),
                                reading.delegationsInForce(now),
                                now)
                        .isEmpty();
    }
}
