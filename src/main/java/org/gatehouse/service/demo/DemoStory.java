package org.gatehouse.service.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gatehouse.contract.Documents.AnswerDocument;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.Documents.QuestionDocument;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Verdict;
import org.jspecify.annotations.Nullable;

/// Plans the steps by which a request of the demo meets its fate.
final class DemoStory {
    private final DemoUseCases use;
    private final DemoCast cast;
    private final DemoDeciding deciding;
    private final DemoAsking asking;
    private final Random random;
    private final Instant now;
    private final BiConsumer<Instant, Runnable> at;

    DemoStory(
            DemoUseCases use,
            DemoCast cast,
            DemoDeciding deciding,
            DemoAsking asking,
            Random random,
            Instant now,
            BiConsumer<Instant, Runnable> at) {
        this.use = use;
        this.cast = cast;
        this.deciding = deciding;
        this.asking = asking;
        this.random = random;
        this.now = now;
        this.at = at;
    }

    void plan(DemoFate fate) {
        switch (fate) {
            case WAITING -> waiting(minutesAgo(3, 170), id -> {});
            case PARTLY_APPROVED -> waiting(minutesAgo(30, 200), deciding::approveOnce);
            case CLAIMED -> waiting(minutesAgo(10, 120), id -> {});
            case OVERDUE -> waiting(now.minus(Duration.ofHours(50 + random.nextInt(10))), id -> {});
            case EXPIRED_UNDECIDED -> waiting(daysAgo(20, 40), id -> {});
            case QUESTIONED -> waiting(minutesAgo(60, 300), this::question);
            case DENIED -> waiting(daysAgo(1, 55), deciding::deny);
            case WITHDRAWN -> waiting(daysAgo(1, 50), this::withdraw);
            case ACTIVE -> approved(minutesAgo(90, 400), null, true, grant -> {});
            case SCHEDULED -> approved(minutesAgo(60, 900), now.plus(hours(2, 30)), true, grant -> {});
            case ENDED -> approved(daysAgo(6, 55), null, true, grant -> {});
            case LAPSED -> approved(daysAgo(12, 50), null, false, grant -> {});
            case COMPLETED ->
                approved(
                        daysAgo(4, 45),
                        null,
                        true,
                        later(grant ->
                                use.grants().complete(subject(grant), grant.id(), words(DemoWords.COMPLETIONS))));
            case REVOKED ->
                approved(
                        daysAgo(4, 45),
                        null,
                        true,
                        later(grant -> use.grants().revoke(steward(grant), grant.id(), words(DemoWords.REVOCATIONS))));
            case SUSPENDED ->
                approved(
                        minutesAgo(120, 300),
                        null,
                        true,
                        later(grant -> use.grants().suspend(steward(grant), grant.id(), words(DemoWords.SUSPENSIONS))));
        }
    }

    private static boolean peopleDecide(Verdict.Outcome outcome) {
        return outcome != Verdict.Outcome.AUTO_APPROVE;
    }

    private static boolean peopleCanApprove(Verdict.Outcome outcome) {
        return peopleDecide(outcome) && outcome != Verdict.Outcome.DENY;
    }

    private void waiting(Instant submitted, Consumer<RequestId> then) {
        at.accept(submitted, () -> {
            RequestId id = asking.submit(DemoStory::peopleDecide, null).id();
            at.accept(submitted.plus(minutes(4, 25)), () -> then.accept(id));
            maybe(0.25, () -> at.accept(submitted.plus(minutes(5, 40)), () -> comment(id)));
        });
    }

    private void approved(Instant submitted, @Nullable Instant start, boolean used, Consumer<Grant> then) {
        at.accept(submitted, () -> {
            RequestId id = asking.submit(DemoStory::peopleCanApprove, start).id();
            boolean asked = random.nextInt(5) == 0;
            if (asked) {
                at.accept(submitted.plus(minutes(5, 10)), () -> question(id));
                at.accept(submitted.plus(minutes(11, 18)), () -> answer(id));
            }
            at.accept(submitted.plus(minutes(20, 60)), () -> {
                AccessRequest decided = deciding.approve(id);
                GrantId grant = decided.grant();
                if (grant != null && used) {
                    at.accept(use.path().now().plus(minutes(1, 20)), () -> activate(grant, then));
                }
            });
        });
    }

    private void activate(GrantId id, Consumer<Grant> then) {
        Grant grant = grant(id);
        if (grant.status() == GrantStatus.SCHEDULED && grant.startsAt() == null) {
            grant = use.grants().activate(subject(grant), id);
        }
        if (grant.status() == GrantStatus.ACTIVE) {
            then.accept(grant);
        }
    }

    /// Half an hour into the grant, if it still holds then.
    private Consumer<Grant> later(Consumer<Grant> act) {
        return grant -> at.accept(use.path().now().plus(minutes(10, 40)), () -> {
            if (grant(grant.id()).status() == GrantStatus.ACTIVE) {
                act.accept(grant);
            }
        });
    }

    private void question(RequestId id) {
        AccessRequest request = deciding.request(id);
        if (request.status() == RequestStatus.PENDING) {
            steward(request)
                    .ifPresent(steward -> use.requests()
                            .ask(
                                    cast.caller(steward),
                                    id,
                                    new QuestionDocument(request.revision(), words(DemoWords.QUESTIONS))));
        }
    }

    private void answer(RequestId id) {
        AccessRequest request = deciding.request(id);
        request.questions().stream()
                .filter(question -> question.open())
                .forEach(question -> use.requests()
                        .answer(
                                cast.caller(request.requester()),
                                id,
                                question.number(),
                                new AnswerDocument(words(DemoWords.ANSWERS))));
    }

    private void comment(RequestId id) {
        AccessRequest request = deciding.request(id);
        steward(request)
                .ifPresent(steward -> use.requests()
                        .comment(cast.caller(steward), id, new CommentDocument(words(DemoWords.COMMENTS))));
    }

    private void withdraw(RequestId id) {
        AccessRequest request = deciding.request(id);
        if (request.status().isOpen()) {
            use.requests().withdraw(cast.caller(request.requester()), id, words(DemoWords.WITHDRAWALS));
        }
    }

    private Grant grant(GrantId id) {
        return use.path().records().read(reading -> reading.grant(id).orElseThrow());
    }

    private org.gatehouse.service.identity.Caller subject(Grant grant) {
        return cast.caller(grant.subject().id());
    }

    private org.gatehouse.service.identity.Caller steward(Grant grant) {
        AccessRequest request = deciding.request(grant.request());
        return cast.caller(steward(request).orElseThrow());
    }

    private Optional<PersonId> steward(AccessRequest request) {
        return deciding.anyone(request).map(Person::id);
    }

    private String words(java.util.List<String> words) {
        return DemoWords.pick(words, random);
    }

    private void maybe(double chance, Runnable act) {
        if (random.nextDouble() < chance) {
            act.run();
        }
    }

    private Instant minutesAgo(int from, int to) {
        return now.minus(minutes(from, to));
    }

    private Instant daysAgo(int from, int to) {
        return now.minus(Duration.ofDays(between(from, to))).minus(minutes(0, 600));
    }

    private Duration minutes(int from, int to) {
        return Duration.ofMinutes(between(from, to)).plusSeconds(random.nextInt(60));
    }

    private Duration hours(int from, int to) {
        return Duration.ofHours(between(from, to));
    }

    private int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }
}
