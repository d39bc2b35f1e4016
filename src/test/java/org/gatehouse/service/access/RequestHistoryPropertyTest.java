package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.gatehouse.contract.RequestDigest;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Choice;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Grant;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Verdict.Outcome;
import org.gatehouse.service.access.RequestHistory.Step;
import org.gatehouse.service.access.RequestHistoryAct.Amend;
import org.gatehouse.service.access.RequestHistoryAct.Answer;
import org.gatehouse.service.access.RequestHistoryAct.Approve;
import org.gatehouse.service.access.RequestHistoryAct.Beginning;
import org.gatehouse.service.access.RequestHistoryAct.Claim;
import org.gatehouse.service.access.RequestHistoryModel.Approval;

/// What must hold whatever happens to a request, in whatever order: random people, delegations, conflicts, rosters,
/// locks, freezes, policies, amendments, questions, narrowings and decisions, against a model that shares no code
/// with what is tested.
class RequestHistoryPropertyTest {
    private static final int TRIES = 60;

    private static RequestBench bench = new RequestBench();

    @BeforeContainer
    static void open() {
        bench.close();
        bench = new RequestBench();
    }

    @AfterContainer
    static void close() {
        bench.close();
    }

    @Provide
    Arbitrary<Beginning> beginnings() {
        return RequestHistoryAct.beginnings();
    }

    @Provide
    Arbitrary<List<RequestHistoryAct>> histories() {
        return RequestHistoryAct.histories();
    }

    /// @return the request as it was left
    private static AccessRequest run(
            Beginning beginning, List<RequestHistoryAct> acts, BiConsumer<RequestHistory, Step> check) {
        RequestHistory history = new RequestHistory(bench, beginning);
        try {
            acts.forEach(act -> check.accept(history, history.happen(act)));
            return bench.now(history.id);
        } finally {
            history.end();
        }
    }

    /// Invariant 2: every slot is filled by a different person, none of them a party, and a seating is found
    /// whenever there is one.
    @Property(tries = TRIES)
    void everySeatIsFilledByAnotherEntitledPerson(
            @ForAll("beginnings") Beginning beginning, @ForAll("histories") List<RequestHistoryAct> acts) {
        AccessRequest end = run(beginning, acts, (history, step) -> {
            List<Decision> seated = seated(step.decisions());
            Set<PersonId> behind = new HashSet<>();
            seated.forEach(decision -> Electorate.behind(decision)
                    .forEach(person -> assertThat(behind.add(person)).isTrue()));
            for (Slot slot : step.after().slots()) {
                assertThat(seated.stream().filter(decision -> slot.name().equals(decision.slot())))
                        .hasSizeLessThanOrEqualTo(slot.needed());
            }
            if (step.act() instanceof Approve && step.done()) {
                assertThat(step.before().status()).isEqualTo(RequestStatus.PENDING);
                assertThat(seated.size() == needed(step.after())).isEqualTo(history.model.complete());
                assertThat(step.after().status().isFinal()).isEqualTo(history.model.complete());
                assertThat(history.model.holds(seatsOf(step.after(), seated), peopleOf(history, seated)))
                        .isTrue();
            }
        });
        // A history in which nothing is ever approved would prove little.
        Statistics.label("end")
                .collect(end.status())
                .coverage(coverage -> coverage.check(RequestStatus.APPROVED).percentage(percent -> percent > 0.0));
    }

    private static List<Slot> seatsOf(AccessRequest request, List<Decision> seated) {
        return seated.stream()
                .map(decision -> request.slots().stream()
                        .filter(slot -> slot.name().equals(decision.slot()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static List<Integer> peopleOf(RequestHistory history, List<Decision> seated) {
        return seated.stream()
                .map(decision -> history.number(decision.person()))
                .toList();
    }

    /// Invariant 3: all counted decisions sign the same digest, which is that of the revision, policy version and
    /// terms that stand; whatever changes those voids what was decided before; terms only narrow.
    @Property(tries = TRIES)
    void allCountedDecisionsSignWhatStands(
            @ForAll("beginnings") Beginning beginning, @ForAll("histories") List<RequestHistoryAct> acts) {
        run(beginning, acts, (history, step) -> {
            AccessRequest request = step.after();
            assertThat(request.digest()).isEqualTo(RequestDigest.of(request));
            boolean rewritten = step.done() && (step.act() instanceof Amend || step.act() instanceof Answer);
            assertThat(request.revision()).isEqualTo(step.before().revision() + (rewritten ? 1 : 0));
            List<Decision> counted = step.decisions().stream()
                    .filter(decision -> decision.choice() == Choice.APPROVE && decision.voided() == null)
                    .toList();
            assertThat(counted).allSatisfy(decision -> {
                assertThat(decision.digest()).isEqualTo(request.digest());
                assertThat(decision.revision()).isEqualTo(request.revision());
            });
            assertThat(counted.stream().map(decision -> approval(history, decision)))
                    .containsExactlyElementsOf(history.model.approvals);
            RequestHistoryModel.Terms asked = history.model.asked;
            assertThat(request.currentTerms().maxDuration())
                    .isEqualTo(Duration.ofHours(history.model.current().hours()))
                    .isLessThanOrEqualTo(Duration.ofHours(asked.hours()));
            assertThat(request.currentTerms().items()).singleElement().satisfies(item -> {
                assertThat(item.columns()).isSubsetOf(asked.columns());
                assertThat(item.columns())
                        .containsExactlyInAnyOrderElementsOf(
                                history.model.current().columns());
            });
            grantOf(request).ifPresent(grant -> {
                assertThat(grant.items()).isEqualTo(request.currentTerms().items());
                assertThat(grant.duration())
                        .isEqualTo(request.currentTerms().maxDuration())
                        .isLessThanOrEqualTo(Duration.ofHours(history.model.longest));
            });
        });
    }

    private static Approval approval(RequestHistory history, Decision decision) {
        PersonId principal = decision.onBehalfOf();
        return new Approval(history.number(decision.person()), principal == null ? null : history.number(principal));
    }

    private static Optional<Grant> grantOf(AccessRequest request) {
        return Optional.ofNullable(request.grant()).flatMap(id -> bench.records.read(reading -> reading.grant(id)));
    }

    /// Invariant 4: nothing but people's approvals approves: no time, no error, no failing grant, and no approval
    /// that leaves a seat empty.
    @Property(tries = TRIES)
    void onlyPeopleApprove(
            @ForAll("beginnings") Beginning beginning, @ForAll("histories") List<RequestHistoryAct> acts) {
        run(beginning, acts, (history, step) -> {
            boolean approvedNow =
                    step.before().status().isOpen() && step.after().status() == RequestStatus.APPROVED;
            if (approvedNow) {
                assertThat(step.act()).isInstanceOf(Approve.class);
                assertThat(step.done()).isTrue();
                assertThat(seated(step.decisions())).hasSize(needed(step.after()));
            }
            if (!step.done()) {
                assertThat(step.after()).isEqualTo(step.before());
            }
            assertThat(step.after().grant() != null).isEqualTo(step.after().status() == RequestStatus.APPROVED);
            List<RecordedEntry> entries = bench.historyOf(history.id);
            assertThat(entries).noneMatch(entry -> entry.type() == EntryType.REQUEST_AUTO_APPROVED);
            assertThat(entries.stream().filter(entry -> entry.type() == EntryType.REQUEST_APPROVED))
                    .hasSize(step.after().grant() == null ? 0 : 1);
        });
    }

    /// Invariant 4, the other half: what a policy approves by itself is named so and fills nobody's seat.
    @Property(tries = 20)
    void aPolicyFillsNoSeat(
            @ForAll("beginnings") Beginning beginning, @ForAll("histories") List<RequestHistoryAct> acts) {
        RequestHistory history = new RequestHistory(bench, beginning);
        try {
            acts.forEach(history::happen);
            bench.policy.change().outcome = Outcome.AUTO_APPROVE;
            bench.grants.refuses = null;
            bench.grants.broken = false;
            bench.policy.now().longest = Duration.ofHours(24);
            AccessRequest approved = bench.submitted();

            assertThat(approved.status()).isEqualTo(RequestStatus.APPROVED);
            assertThat(bench.decisionsOn(approved.id())).isEmpty();
            assertThat(bench.entryTypes(approved.id()))
                    .containsExactly(EntryType.REQUEST_SUBMITTED, EntryType.REQUEST_AUTO_APPROVED);
        } finally {
            history.end();
        }
    }

    /// Invariant 5: a decision is let in exactly when its person is entitled at that moment and nothing forbids it
    /// at that moment; thresholds are those of the submission; whoever lost the right no longer counts when it is
    /// resolved.
    @Property(tries = TRIES)
    void entitlementIsThatOfTheMomentAndThresholdsThoseOfTheSubmission(
            @ForAll("beginnings") Beginning beginning, @ForAll("histories") List<RequestHistoryAct> acts) {
        run(beginning, acts, (history, step) -> {
            if (!(step.act() instanceof Claim)) {
                assertThat(step.done()).as("%s: %s", step.act(), step.refusal()).isEqualTo(step.expected());
            }
            assertThat(step.after().slots()).isEqualTo(history.model.slots);
            assertThat(step.after().status().isOpen()).isEqualTo(history.model.open());
            if (step.act() instanceof Approve && step.done()) {
                List<Approval> counting = new ArrayList<>(history.model.counting());
                assertThat(seated(step.decisions()).stream().map(decision -> approval(history, decision)))
                        .isSubsetOf(counting);
            }
        });
    }

    private static List<Decision> seated(List<Decision> decisions) {
        return decisions.stream().filter(decision -> decision.slot() != null).toList();
    }

    private static int needed(AccessRequest request) {
        return request.slots().stream().mapToInt(Slot::needed).sum();
    }
}
