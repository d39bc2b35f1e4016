package org.gatehouse.service.demo;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gatehouse.contract.Documents.AnswerDocument;
import org.gatehouse.contract.Documents.QuestionDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Verdict;
import org.gatehouse.service.records.GrantFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.RecordsUnavailableException;
import org.gatehouse.service.records.RequestFilter;

/// Keeps the demo living: people submit, answer, decide and use, one act at a time, so that the queue stays about as
/// long as it is.
/// Nobody whom a visitor may be playing is moved.
public final class DemoSimulator implements AutoCloseable {
    private static final Logger LOG = System.getLogger(DemoSimulator.class.getName());
    private static final int FEW = 34;
    private static final int MANY = 46;
    /// Long enough that a visitor can read a request before somebody else decides it.
    private static final Duration LEFT_ALONE = Duration.ofMinutes(10);

    private final DemoUseCases use;
    private final DemoCast cast;
    private final DemoDeciding deciding;
    private final DemoAsking asking;
    private final Random random;
    private final ScheduledFuture<?> acts;

    /// @param between the time between two acts
    public DemoSimulator(DemoUseCases use, ScheduledExecutorService timer, Duration between, long seed) {
        this.use = use;
        this.random = new Random(seed);
        this.cast = new DemoCast(DemoResources.people());
        this.deciding = new DemoDeciding(use, cast, random, Set.copyOf(DemoTeam.PERSONAS.values()));
        this.asking = new DemoAsking(use, cast, DemoResources.templates(), random);
        this.acts = timer.scheduleWithFixedDelay(
                this::actQuietly, between.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void actQuietly() {
        try {
            act();
        } catch (Refusal | RecordsUnavailableException refused) {
            // A person who comes too late shrugs and goes on; so does the simulator, and the log says why.
            LOG.log(Level.DEBUG, "The demo's act was refused: {0}", refused.getMessage());
        }
    }

    /// One act of one person.
    void act() {
        List<AccessRequest> waiting = waiting();
        int roll = random.nextInt(10);
        if (waiting.size() < FEW || (waiting.size() < MANY && roll < 4)) {
            asking.submit(outcome -> true, null);
        } else if (roll < 6) {
            answerOrAsk(waiting);
        } else if (roll < 7) {
            activateOne();
        } else {
            decideOne(waiting);
        }
    }

    private List<AccessRequest> waiting() {
        RequestFilter open = new RequestFilter(
                Set.of(RequestStatus.PENDING, RequestStatus.MORE_INFO), null, null, null, null, null, null, false);
        return use
                .path()
                .records()
                .read(reading -> reading.requests(open, PageSpec.first(200)).items())
                .stream()
                .filter(request -> cast.knows(request.requester())
                        && cast.knows(request.subject().id()))
                .filter(request -> !DemoTeam.PERSONAS.containsValue(request.requester()))
                .toList();
    }

    private void answerOrAsk(List<AccessRequest> waiting) {
        Optional<AccessRequest> asked = any(waiting, RequestStatus.MORE_INFO);
        if (asked.isPresent() && random.nextBoolean()) {
            AccessRequest request = asked.get();
            request.questions().stream()
                    .filter(question -> question.open())
                    .findFirst()
                    .ifPresent(question -> use.requests()
                            .answer(
                                    cast.caller(request.requester()),
                                    request.id(),
                                    question.number(),
                                    new AnswerDocument(DemoWords.pick(DemoWords.ANSWERS, random))));
        } else {
            any(ripe(waiting), RequestStatus.PENDING)
                    .ifPresent(request -> deciding.anyone(request)
                            .ifPresent(steward -> use.requests()
                                    .ask(
                                            cast.caller(steward.id()),
                                            request.id(),
                                            new QuestionDocument(
                                                    request.revision(), DemoWords.pick(DemoWords.QUESTIONS, random)))));
        }
    }

    private void decideOne(List<AccessRequest> waiting) {
        any(ripe(waiting), RequestStatus.PENDING).ifPresent(request -> {
            if (request.verdict().outcome() == Verdict.Outcome.DENY || random.nextInt(8) == 0) {
                deciding.deny(request.id());
            } else {
                deciding.approveOnce(request.id());
            }
        });
    }

    private void activateOne() {
        GrantFilter scheduled = new GrantFilter(Set.of(GrantStatus.SCHEDULED), null, null, null);
        use
                .path()
                .records()
                .read(reading -> reading.grants(scheduled, PageSpec.first(50)).items())
                .stream()
                .filter(grant ->
                        grant.startsAt() == null && cast.knows(grant.subject().id()))
                .filter(grant ->
                        !DemoTeam.PERSONAS.containsValue(grant.subject().id()))
                .findFirst()
                .ifPresent(grant ->
                        use.grants().activate(cast.caller(grant.subject().id()), grant.id()));
    }

    /// Not claimed by anybody, and old enough that nobody is reading it for the first time.
    private List<AccessRequest> ripe(List<AccessRequest> waiting) {
        var now = use.path().now();
        return waiting.stream()
                .filter(request -> request.createdAt().plus(LEFT_ALONE).isBefore(now))
                .filter(request ->
                        request.claimedBy() == null || !request.claimedBy().holds(now))
                .toList();
    }

    private Optional<AccessRequest> any(List<AccessRequest> requests, RequestStatus status) {
        List<AccessRequest> fitting =
                requests.stream().filter(request -> request.status() == status).toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(random.nextInt(fitting.size())));
    }

    @Override
    public void close() {
        acts.cancel(false);
    }
}
