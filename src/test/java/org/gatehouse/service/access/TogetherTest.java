package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.access.RequestBench.emailAndPhone;
import static org.gatehouse.service.access.RequestBench.id;
import static org.gatehouse.service.access.RequestsTest.refused;

import java.util.Collections;
import java.util.List;
import org.gatehouse.contract.AutoEligibility;
import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.Documents.TermsDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Page;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Choice;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Verdict.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Requests that wait though the policy in force would approve them by itself: they alone are approved together, and
/// still by people, one decision each.
class TogetherTest {
    private final RequestBench bench = new RequestBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void eligibleIsWhatThePolicyInForceWouldApproveByItself() {
        AccessRequest request = bench.submitted();
        assertThat(whyNot("ana", request)).isEqualTo("TEST v1 asks people to look at it.");

        bench.policy.change().outcome = Outcome.AUTO_APPROVE;
        assertThat(whyNot("ana", request)).isNull();
        assertThat(bench.now(request.id()).status())
                .as("nothing is approved by that")
                .isEqualTo(RequestStatus.PENDING);
    }

    @Test
    void thoseWhoFillNoSeatApproveNothingTogetherEither() {
        AccessRequest request = bench.submitted();
        bench.policy.change().outcome = Outcome.AUTO_APPROVE;

        assertThat(whyNot("jonas", request)).as("the requester").isNotNull();
        together("ana", request);
        assertThat(whyNot("ana", request)).as("who has approved it").contains("already");
        assertThat(whyNot("bo", request)).isNull();
    }

    @Test
    void whatStandsStillIsNotEligibleUntilThatIsLifted() {
        AccessRequest request = bench.submitted();
        bench.policy.change().outcome = Outcome.AUTO_APPROVE;
        Freeze freeze = bench.freeze(FreezeScope.ASSET, RequestBench.PROFILES.value());
        assertThat(whyNot("ana", request)).contains("stops it");

        bench.lift(freeze);
        assertThat(whyNot("ana", request)).isNull();
    }

    @Test
    void eachIsOneDecisionOfOnePersonAndTheLedgerTellsHowItWasMade() {
        AccessRequest request = bench.submitted();
        bench.policy.change().outcome = Outcome.AUTO_APPROVE;

        DecisionOutcome first = together("ana", request);
        assertThat(first.request().status())
                .as("the seats are those of its submission")
                .isEqualTo(RequestStatus.PENDING);
        assertThat(first.decision().person()).isEqualTo(id("ana"));
        assertThat(together("bo", request).grant()).isNotNull();
        RecordedEntry entry = bench.historyOf(request.id()).get(1);
        assertThat(entry.type()).isEqualTo(EntryType.REQUEST_DECIDED);
        assertThat(entry.body()).containsEntry("together", true).containsEntry("digest", request.digest());
        assertThat(bench.entryTypes(request.id()))
                .doesNotContain(EntryType.REQUEST_AUTO_APPROVED)
                .endsWith(EntryType.REQUEST_APPROVED);
    }

    @Test
    void whatPeopleAreToLookAtIsNotApprovedTogetherWhateverTheConsoleThought() {
        AccessRequest request = bench.submitted();
        bench.policy.change().outcome = Outcome.AUTO_APPROVE;
        assertThat(whyNot("ana", request)).isNull();
        bench.policy.change().outcome = Outcome.REQUIRE_APPROVAL;

        refused(
                ErrorCode.LOOK_FIRST,
                () -> together("ana", request),
                refusal -> assertThat(refusal.detail()).contains("TEST v3 asks people to look at it."));
        assertThat(bench.entryTypes(request.id())).contains(EntryType.REQUEST_DECISION_REFUSED);
        assertThat(bench.decisionsOn(request.id())).isEmpty();
        assertThat(bench.approve("ana", request).decision().choice()).isEqualTo(Choice.APPROVE);
    }

    @Test
    void whatIsDeniedTogetherNeedsNoPolicyForIt() {
        AccessRequest request = bench.submitted();

        assertThat(bench.decisions
                        .decide(bench.caller("ana"), request.id(), document(Choice.DENY, null))
                        .request()
                        .status())
                .isEqualTo(RequestStatus.DENIED);
    }

    @Test
    void whatIsNarrowedIsDecidedByItself() {
        AccessRequest request = bench.submitted();
        bench.policy.change().outcome = Outcome.AUTO_APPROVE;

        refused(
                ErrorCode.INVALID,
                () -> bench.decisions.decide(
                        bench.caller("ana"),
                        request.id(),
                        document(Choice.APPROVE, new TermsDocument(List.of(emailAndPhone()), null, null))),
                refusal -> assertThat(refusal.errors())
                        .anyMatch(error -> error.pointer().equals("/together")));
    }

    @Test
    void whatIsMissingOrOutOfSightIsLeftOutAndTooManyAreRefused() {
        AccessRequest request = bench.submitted();

        assertThat(bench.queries
                        .autoEligible(bench.caller("ana"), List.of(new RequestId("REQ-404"), request.id()))
                        .items())
                .extracting(AutoEligibility::id)
                .containsExactly(request.id());
        refused(
                ErrorCode.INVALID,
                () -> bench.queries.autoEligible(bench.caller("ana"), Collections.nCopies(Page.MOST + 1, request.id())),
                refusal -> assertThat(refusal.errors()).hasSize(1));
    }

    private @Nullable String whyNot(String who, AccessRequest request) {
        AutoEligibility said = bench.queries
                .autoEligible(bench.caller(who), List.of(request.id()))
                .items()
                .getFirst();
        assertThat(said.revision()).isEqualTo(request.revision());
        return said.whyNot();
    }

    private DecisionOutcome together(String who, AccessRequest request) {
        return bench.decisions.decide(bench.caller(who), request.id(), document(Choice.APPROVE, null));
    }

    private static DecisionDocument document(Choice choice, @Nullable TermsDocument terms) {
        return new DecisionDocument(1, choice, "All for the same ticket.", terms, null, null, true);
    }
}
