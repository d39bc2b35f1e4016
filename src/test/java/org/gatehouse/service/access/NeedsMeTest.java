package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.access.RequestBench.ask;
import static org.gatehouse.service.access.RequestBench.emailAndPhone;
import static org.gatehouse.service.access.RequestBench.id;
import static org.gatehouse.service.access.RequestBench.person;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.contract.Documents.QuestionDocument;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Ask;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Choice;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Role;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.model.Verdict;
import org.gatehouse.service.access.RequestQueries.Filters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What stands in the queue of those whom a request needs, and of nobody else.
class NeedsMeTest {
    private static final List<String> EVERYBODY = List.of("jonas", "ana", "bo", "cy", "sam", "lea", "vic", "max");

    private final RequestBench bench = new RequestBench();

    NeedsMeTest() {
        bench.register(person("vic", Affiliation.VENDOR, Set.of(Role.STEWARD)));
        bench.register(person("max", Affiliation.STEWARD, Set.of(Role.MANAGER)));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<String> needs(RequestId request) {
        return EVERYBODY.stream().filter(who -> needs(who, request)).toList();
    }

    private boolean needs(String who, RequestId request) {
        List<RequestId> found =
                bench.queries.page(bench.caller(who), QueueView.NEEDS_ME, Filters.NONE, 50, null).items().stream()
                        .map(RequestRow::id)
                        .toList();
        assertThat(bench.queries.counts(bench.caller(who)).of(QueueView.NEEDS_ME))
                .as("counted as listed, for %s", who)
                .isEqualTo(found.size());
        return found.contains(request);
    }

    private AccessRequest denied() {
        bench.policy.now().outcome = Verdict.Outcome.DENY;
        bench.policy.now().slots = List.of();
        return bench.submitted();
    }

    @Test
    void whatThePolicyDeniesNeedsEveryStewardWhoMayCloseIt() {
        RequestId request = denied().id();

        assertThat(needs(request)).containsExactly("ana", "bo", "cy", "sam", "lea");
    }

    @Test
    void seatsDoNotNarrowWhoMayCloseWhatNobodyMayApprove() {
        bench.policy.now().outcome = Verdict.Outcome.DENY;
        bench.policy.now().slots = List.of(RequestPolicy.slot("lead", Role.LEAD_STEWARD, null, 1));

        assertThat(needs(bench.submitted().id())).containsExactly("ana", "bo", "cy", "sam", "lea");
    }

    @Test
    void whoeverIsBarredFromClosingItDoesNotFindIt() {
        bench.conflict(id("ana"), id("jonas"), null);
        bench.conflict(id("bo"), null, new AssetId("userdata.core"));
        bench.delegate(id("cy"), id("jonas"), Duration.ofDays(1));
        bench.lock(id("sam"));

        assertThat(needs(denied().id())).containsExactly("lea");
    }

    @Test
    void whoAnswersForTheServiceThatWouldUseItDoesNotFindIt() {
        bench.register(service(id("bo")));
        bench.policy.now().outcome = Verdict.Outcome.DENY;

        RequestId request =
                bench.requests.submit(bench.caller("jonas"), forService()).id();
        assertThat(needs(request)).containsExactly("ana", "cy", "sam", "lea");

        bench.change(id("job"), before -> service(id("cy")).withVersion(before.version() + 1));
        assertThat(needs(request)).containsExactly("ana", "bo", "sam", "lea");
    }

    private static Person service(org.gatehouse.model.PersonId owner) {
        Person plain = person("job", Affiliation.COMPANY, Set.of());
        return new Person(
                plain.id(),
                1,
                PersonKind.SERVICE,
                plain.name(),
                plain.title(),
                plain.affiliation(),
                new TreeSet<>(),
                new TreeSet<>(),
                plain.country(),
                false,
                false,
                List.of(),
                List.of(),
                owner,
                null,
                null);
    }

    private static Ask forService() {
        Ask plain = ask(emailAndPhone());
        return new Ask(
                plain.items(),
                plain.purpose(),
                plain.businessJustification(),
                plain.ticket(),
                plain.requestedLocations(),
                plain.severity(),
                plain.requestedAccess(),
                new SubjectRef(PersonKind.SERVICE, id("job")),
                List.of(),
                null,
                null);
    }

    @Test
    void onceClosedItNeedsNobody() {
        AccessRequest request = denied();
        bench.decide("ana", request, Choice.ABSTAIN_CONFLICT);
        assertThat(needs(request.id())).containsExactly("bo", "cy", "sam", "lea");

        bench.decide("bo", request, Choice.DENY);

        assertThat(needs(request.id())).isEmpty();
    }

    @Test
    void whatAnotherPolicyLetsThroughNeedsThoseWhomItSeats() {
        AccessRequest request = denied();
        bench.policy.change().outcome = Verdict.Outcome.REQUIRE_APPROVAL;
        bench.policy.now().slots = List.of(RequestPolicy.slot("security", Role.STEWARD, "security", 1));

        bench.requests.amend(bench.caller("jonas"), request.id(), 1, ask(emailAndPhone()));

        assertThat(needs(request.id())).containsExactly("sam");
    }

    @Test
    void whoeversDelegateHasFilledTheSeatForThemIsNotAsked() {
        AccessRequest request = bench.submitted();
        bench.delegate(id("bo"), id("ana"), Duration.ofDays(1));
        assertThat(needs(request.id())).containsExactly("ana", "bo", "cy", "sam", "lea");

        bench.decisions.decide(bench.caller("ana"), request.id(), RequestBench.says(1, Choice.APPROVE, null, id("bo")));

        assertThat(needs(request.id())).containsExactly("cy", "sam", "lea");
    }

    @Test
    void whoseDelegateDecidedForThemselfIsStillAsked() {
        AccessRequest request = bench.submitted();
        bench.delegate(id("bo"), id("ana"), Duration.ofDays(1));

        bench.approve("ana", request);

        assertThat(needs(request.id())).containsExactly("bo", "cy", "sam", "lea");
    }

    @Test
    void whileItWaitsForAnAnswerItNeedsNobodyAndThenAllOverAgain() {
        AccessRequest request = denied();
        bench.requests.ask(bench.caller("ana"), request.id(), new QuestionDocument(1, "Why raw?"));
        assertThat(needs(request.id())).isEmpty();

        bench.requests.answer(
                bench.caller("jonas"),
                request.id(),
                1,
                new org.gatehouse.contract.Documents.AnswerDocument("For the backfill."));

        assertThat(needs(request.id())).containsExactly("ana", "bo", "cy", "sam", "lea");
    }
}
