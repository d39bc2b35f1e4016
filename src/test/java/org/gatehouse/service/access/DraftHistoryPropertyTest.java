package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.access.RequestBench.emailAndPhone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.gatehouse.contract.Documents.AnswerDocument;
import org.gatehouse.contract.Documents.QuestionDocument;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.RequestDigest;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Choice;
import org.gatehouse.model.Decision;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Role;
import org.gatehouse.service.access.DraftHistoryAct.Answer;
import org.gatehouse.service.access.DraftHistoryAct.Approve;
import org.gatehouse.service.access.DraftHistoryAct.Deny;
import org.gatehouse.service.access.DraftHistoryAct.Pass;
import org.gatehouse.service.access.DraftHistoryAct.Question;
import org.gatehouse.service.access.DraftHistoryAct.Redraft;
import org.gatehouse.service.access.DraftHistoryAct.Submit;
import org.gatehouse.service.access.DraftHistoryAct.Withdraw;
import org.gatehouse.service.access.DraftHistoryAct.Write;
import org.gatehouse.service.access.DraftHistoryModel.Written;
import org.gatehouse.service.access.RequestQueries.Filters;
import org.jspecify.annotations.Nullable;

/// What must hold of drafts and of requests that replace each other, whatever is done to them in whatever order.
class DraftHistoryPropertyTest {
    private final List<RequestId> ids = new ArrayList<>();
    private DraftHistoryModel model = new DraftHistoryModel();
    private RequestBench bench = new RequestBench();

    @Provide
    Arbitrary<List<DraftHistoryAct>> histories() {
        return DraftHistoryAct.histories();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void whatIsWrittenBecomesWhatTheModelSays(@ForAll("histories") List<DraftHistoryAct> acts) {
        begin();
        try {
            for (DraftHistoryAct act : acts) {
                boolean expected = model.admits(act);
                assertThat(happen(act)).as("%s", act).isEqualTo(expected);
                if (expected) {
                    model.follow(act);
                }
                ids.forEach(this::check);
            }
            checkWhoSeesWhat();
            model.written.forEach(request -> Statistics.label("end").collect(request.status));
        } finally {
            bench.close();
        }
        Statistics.label("end")
                .coverage(coverage -> coverage.check(RequestStatus.SUPERSEDED).percentage(percent -> percent > 1.0));
    }

    private void begin() {
        bench.close();
        bench = new RequestBench();
        bench.register(RequestBench.person("uma", Affiliation.COMPANY, Set.of(Role.REQUESTER)));
        ids.clear();
        model = new DraftHistoryModel();
        model.now = bench.clock.instant();
    }

    private boolean happen(DraftHistoryAct act) {
        try {
            perform(act);
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    private void perform(DraftHistoryAct act) {
        Requests requests = bench.requests;
        switch (act) {
            case Write(String who, boolean drafted, Integer replacing) -> {
                Ask ask = ask(replacing);
                AccessRequest made =
                        drafted ? requests.draft(bench.caller(who), ask) : requests.submit(bench.caller(who), ask);
                ids.add(made.id());
            }
            case Redraft(String who, int request, Integer replacing, boolean stale) -> {
                long version =
                        request < ids.size() ? bench.now(ids.get(request)).version() : 1;
                requests.redraft(bench.caller(who), idOf(request), version - (stale ? 1 : 0), ask(replacing));
            }
            case Submit(String who, int request) -> requests.submit(bench.caller(who), idOf(request));
            case Withdraw(String who, int request) -> requests.withdraw(bench.caller(who), idOf(request), "Over.");
            case Approve(String who, int request) -> decide(who, request, Choice.APPROVE);
            case Deny(String who, int request) -> decide(who, request, Choice.DENY);
            case Question(String who, int request) ->
                requests.ask(bench.caller(who), idOf(request), new QuestionDocument(revision(request), "Why?"));
            case Answer(String who, int request) ->
                requests.answer(bench.caller(who), idOf(request), openQuestion(request), new AnswerDocument("So."));
            case Pass(int hours) -> bench.requestClock.tick(bench.clock.advance(java.time.Duration.ofHours(hours)));
        }
    }

    private void decide(String who, int request, Choice choice) {
        // A denial after the approval is a suspension, which is another story.
        boolean approved = request < ids.size() && bench.now(ids.get(request)).grant() != null;
        if (approved) {
            throw Refusal.notFound("seat", request);
        }
        bench.decisions.decide(bench.caller(who), idOf(request), RequestBench.says(revision(request), choice));
    }

    private int revision(int request) {
        return request < ids.size() ? bench.now(ids.get(request)).revision() : 1;
    }

    private int openQuestion(int request) {
        return request >= ids.size()
                ? 1
                : bench.now(ids.get(request)).questions().stream()
                        .filter(org.gatehouse.model.Question::open)
                        .mapToInt(org.gatehouse.model.Question::number)
                        .findFirst()
                        .orElse(1);
    }

    private RequestId idOf(int request) {
        return request < ids.size() ? ids.get(request) : new RequestId("REQ-1");
    }

    private Ask ask(@Nullable Integer replacing) {
        return replacing == null
                ? RequestBench.ask(emailAndPhone())
                : SupersessionTest.replacing(replacing == ids.size() ? new RequestId("REQ-2") : idOf(replacing));
    }

    private void check(RequestId id) {
        AccessRequest request = bench.now(id);
        Written expected = model.written.get(ids.indexOf(id));
        assertThat(request.status()).isEqualTo(expected.status);
        assertThat(request.submitted()).isEqualTo(expected.submitted);
        assertThat(request.supersedes()).isEqualTo(idOrNull(expected.replaces));
        assertThat(request.supersededBy()).isEqualTo(idOrNull(expected.replacedBy));
        assertThat(request.digest()).isEqualTo(expected.submitted ? RequestDigest.of(request) : "");
        assertThat(request.slots().isEmpty()).isEqualTo(!expected.submitted);
        assertThat(request.grant() != null).isEqualTo(expected.status == RequestStatus.APPROVED);
        assertThat(request.resolution() != null).isEqualTo(expected.status.isFinal());
        if (expected.status != RequestStatus.DENIED && expected.status != RequestStatus.CANCELLED) {
            assertThat(counting(request)).isEqualTo(people(expected.approvedBy));
        }
        List<EntryType> entries = bench.entryTypes(id);
        assertThat(entries.stream().filter(EntryType.REQUEST_SUBMITTED::equals)).hasSize(expected.submitted ? 1 : 0);
        assertThat(entries.stream().filter(EntryType.REQUEST_SUPERSEDED::equals))
                .hasSize(expected.status == RequestStatus.SUPERSEDED ? 1 : 0);
    }

    private @Nullable RequestId idOrNull(@Nullable Integer request) {
        return request == null ? null : idOf(request);
    }

    private Set<PersonId> counting(AccessRequest request) {
        return bench.decisionsOn(request.id()).stream()
                .filter(decision -> decision.countsFor(request.digest()))
                .map(Decision::person)
                .collect(Collectors.toSet());
    }

    private static Set<PersonId> people(Set<String> names) {
        return names.stream().map(RequestBench::id).collect(Collectors.toSet());
    }

    private void checkWhoSeesWhat() {
        for (String who : List.of("jonas", "uma", "cy", "ana", "lea")) {
            boolean seesAll = !who.equals("jonas") && !who.equals("uma");
            Set<RequestId> seen =
                    bench.queries.page(bench.caller(who), QueueView.ALL, Filters.NONE, 200, null).items().stream()
                            .map(RequestRow::id)
                            .collect(Collectors.toSet());
            Set<RequestId> expected = ids.stream()
                    .filter(request -> {
                        Written written = model.written.get(ids.indexOf(request));
                        return written.by.equals(who) || (written.submitted && seesAll);
                    })
                    .collect(Collectors.toSet());
            assertThat(seen).as(who).isEqualTo(expected);
            assertThat(bench.queries.counts(bench.caller(who)).of(QueueView.ALL))
                    .isEqualTo(expected.size());
        }
    }
}
