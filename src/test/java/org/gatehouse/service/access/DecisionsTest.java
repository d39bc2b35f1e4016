package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.access.RequestBench.PROFILES;
import static org.gatehouse.service.access.RequestBench.ask;
import static org.gatehouse.service.access.RequestBench.emailAndPhone;
import static org.gatehouse.service.access.RequestBench.id;
import static org.gatehouse.service.access.RequestBench.says;
import static org.gatehouse.service.access.RequestBench.there;
import static org.gatehouse.service.access.RequestPolicy.slot;
import static org.gatehouse.service.access.RequestsTest.refused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.Documents.TermsDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Problem.FieldError;
import org.gatehouse.contract.RequestDigest;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Choice;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Mask;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Role;
import org.gatehouse.model.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private final RequestBench bench = new RequestBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theLastApprovalNeededMakesTheGrant() {
        AccessRequest request = bench.submitted();
        DecisionOutcome first = bench.approve("ana", request);
        assertThat(first.request().filled()).isEqualTo(1);
        assertThat(first.request().openSlots())
                .singleElement()
                .satisfies(slot -> assertThat(slot.needed()).isEqualTo(1));
        assertThat(first.request().decidedBy()).containsExactly(id("ana"));
        assertThat(first.grant()).isNull();
        DecisionOutcome second = bench.approve("bo", request);
        assertThat(second.request().status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(second.request().filled()).isEqualTo(2);
        assertThat(second.grant()).isNotNull();
        assertThat(bench.now(request.id()).grant())
                .isEqualTo(there(second.grant()).id());
        assertThat(there(second.grant()).approvals())
                .containsExactly(first.decision().id(), second.decision().id());
        assertThat(there(second.grant()).limits().countries()).containsExactly("US");
        assertThat(bench.entryTypes(request.id()))
                .containsExactly(
                        EntryType.REQUEST_SUBMITTED,
                        EntryType.REQUEST_DECIDED,
                        EntryType.REQUEST_DECIDED,
                        EntryType.REQUEST_APPROVED);
        RecordedEntry entry = bench.historyOf(request.id()).get(2);
        assertThat(entry.index()).isEqualTo(second.recordedAt());
        assertThat(entry.body())
                .containsEntry("decision", second.decision().id().value())
                .containsEntry("digest", request.digest())
                .containsEntry("slot", "steward");
        assertThat(bench.queries.outcome(
                        bench.caller("bo"), request.id(), second.decision().id()))
                .isEqualTo(second);
    }

    @Test
    void oneDenialEndsItAtOnce() {
        AccessRequest request = bench.submitted();
        bench.approve("ana", request);
        DecisionOutcome denied = bench.decide("bo", request, Choice.DENY);
        assertThat(denied.request().status()).isEqualTo(RequestStatus.DENIED);
        assertThat(there(bench.now(request.id()).resolution()).by()).isEqualTo(id("bo"));
        assertThat(bench.grants.made).isEmpty();
    }

    @Test
    void earlierApproversMoveToMakeRoom() {
        bench.policy.now().slots =
                List.of(slot("any", Role.STEWARD, null, 1), slot("security", Role.STEWARD, "security", 1));
        AccessRequest request = bench.submitted();

        assertThat(bench.approve("sam", request).decision().slot()).isNotNull();
        DecisionOutcome last = bench.approve("bo", request);

        assertThat(last.request().status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(bench.decisionsOn(request.id())).extracting(Decision::slot).containsExactly("security", "any");
    }

    @Test
    void nobodyApprovesWhatTheyAskForAndTheAttemptIsKept() {
        AccessRequest request = bench.requests.submit(bench.caller("ana"), ask(emailAndPhone()));

        refused(ErrorCode.NOT_ELIGIBLE, () -> bench.approve("ana", request));

        RecordedEntry kept = bench.historyOf(request.id()).getLast();
        assertThat(kept.type()).isEqualTo(EntryType.REQUEST_DECISION_REFUSED);
        assertThat(kept.actor().id()).isEqualTo(id("ana"));
        assertThat(kept.body()).containsEntry("code", "not_eligible").containsEntry("choice", "approve");
        assertThat(bench.decisionsOn(request.id())).isEmpty();
    }

    @Test
    void peopleOfTheCompanyDecideNothingWhateverTheirRoles() {
        bench.register(RequestBench.person("eve", Affiliation.COMPANY, Set.of(Role.LEAD_STEWARD, Role.MONITOR)));
        AccessRequest request = bench.submitted();

        refused(ErrorCode.NOT_ELIGIBLE, () -> bench.approve("eve", request));
        refused(ErrorCode.NOT_ELIGIBLE, () -> bench.approve("jonas", request));
        assertThat(bench.entryTypes(request.id()))
                .filteredOn(type -> type == EntryType.REQUEST_DECISION_REFUSED)
                .hasSize(2);
    }

    @Test
    void onePersonCountsOnce() {
        AccessRequest request = bench.submitted();
        bench.approve("ana", request);

        refused(ErrorCode.ALREADY_DECIDED, () -> bench.approve("ana", request));
    }

    @Test
    void aSteppedInDelegateAndTheirColleagueFillOneSeat() {
        AccessRequest request = bench.submitted();
        bench.delegate(id("bo"), id("ana"), Duration.ofDays(1));

        DecisionOutcome outcome =
                bench.decisions.decide(bench.caller("ana"), request.id(), says(1, Choice.APPROVE, null, id("bo")));

        assertThat(outcome.decision().person()).isEqualTo(id("ana"));
        assertThat(outcome.decision().onBehalfOf()).isEqualTo(id("bo"));
        assertThat(outcome.request().decidedBy()).containsExactly(id("ana"), id("bo"));
        refused(ErrorCode.ALREADY_DECIDED, () -> bench.approve("bo", request));
        refused(ErrorCode.ALREADY_DECIDED, () -> bench.approve("ana", request));
        assertThat(bench.approve("cy", request).grant()).isNotNull();
    }

    @Test
    void standingInTakesADelegationInForceAndNoChain() {
        AccessRequest request = bench.submitted();
        DecisionDocument forBo = says(1, Choice.APPROVE, null, id("bo"));
        refused(ErrorCode.NOT_ELIGIBLE, () -> bench.decisions.decide(bench.caller("ana"), request.id(), forBo));

        bench.delegate(id("bo"), id("cy"), Duration.ofDays(1));
        bench.delegate(id("cy"), id("ana"), Duration.ofDays(1));
        refused(ErrorCode.NOT_ELIGIBLE, () -> bench.decisions.decide(bench.caller("ana"), request.id(), forBo));

        bench.delegate(id("bo"), id("ana"), Duration.ofHours(1));
        bench.clock.advance(Duration.ofHours(1));
        refused(ErrorCode.NOT_ELIGIBLE, () -> bench.decisions.decide(bench.caller("ana"), request.id(), forBo));
    }

    @Test
    void aColleagueWhoMayNotDecideCannotBeStoodInFor() {
        AccessRequest request = bench.submitted();
        bench.delegate(id("bo"), id("ana"), Duration.ofDays(1));
        bench.conflict(id("bo"), id("jonas"), null);

        refused(
                ErrorCode.NOT_ELIGIBLE,
                () -> bench.decisions.decide(
                        bench.caller("ana"), request.id(), says(1, Choice.APPROVE, null, id("bo"))),
                refusal -> assertThat(refusal.detail()).contains("stand in for"));
    }

    @Test
    void anApprovalForAColleagueFallsWithTheDelegationAndCanBeGivenAnew() {
        AccessRequest request = bench.submitted();
        Delegation delegation = bench.delegate(id("bo"), id("ana"), Duration.ofDays(1));
        bench.decisions.decide(bench.caller("ana"), request.id(), says(1, Choice.APPROVE, null, id("bo")));
        bench.revoke(delegation);

        assertThat(bench.approve("cy", request).grant()).isNull();
        DecisionOutcome own = bench.approve("ana", request);
        assertThat(own.grant()).isNotNull();
        assertThat(bench.decisionsOn(request.id()).getFirst().voided()).isNotNull();
    }

    @Test
    void anApproverWhoLostTheRightNoLongerCounts() {
        AccessRequest request = bench.submitted();
        bench.approve("ana", request);
        bench.lock(id("ana"));

        DecisionOutcome second = bench.approve("bo", request);
        assertThat(second.request().status()).isEqualTo(RequestStatus.PENDING);
        assertThat(second.request().filled()).isEqualTo(1);
        assertThat(bench.decisionsOn(request.id()).getFirst().slot()).isNull();

        assertThat(bench.approve("cy", request).grant()).isNotNull();
        assertThat(bench.grants.made.getLast().approvals())
                .extracting(Decision::person)
                .containsExactly(id("bo"), id("cy"));
    }

    @Test
    void narrowerTermsVoidWiderApprovalsAndStandForThoseAfter() {
        AccessRequest request = bench.submitted();
        bench.approve("ana", request);

        TermsDocument email = new TermsDocument(
                List.of(AccessItem.of(PROFILES, Action.READ, "email").withMasks(Map.of("email", Mask.HASH))),
                Duration.ofHours(2),
                null);
        DecisionOutcome narrowed =
                bench.decisions.decide(bench.caller("bo"), request.id(), says(1, Choice.APPROVE, email, null));
        assertThat(narrowed.request().filled()).isEqualTo(1);
        assertThat(narrowed.request().decidedBy()).containsExactly(id("bo"));
        assertThat(bench.decisionsOn(request.id()).getFirst().voided()).isNotNull();
        AccessRequest tabled = bench.now(request.id());
        assertThat(tabled.digest()).isEqualTo(RequestDigest.of(tabled)).isNotEqualTo(request.digest());

        DecisionOutcome last = bench.approve("ana", request);
        assertThat(last.grant()).isNotNull();
        assertThat(there(last.grant()).items()).isEqualTo(email.items());
        assertThat(there(last.grant()).duration()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void termsNeverWiden() {
        AccessRequest request = bench.submitted();
        TermsDocument wider = new TermsDocument(
                List.of(AccessItem.of(PROFILES, Action.READ, "email", "id")), Duration.ofHours(9), null);

        refused(
                ErrorCode.INVALID,
                () -> bench.decisions.decide(bench.caller("ana"), request.id(), says(1, Choice.APPROVE, wider, null)),
                refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::pointer)
                        .containsExactlyInAnyOrder("/terms/items/0/columns", "/terms/max_duration"));
    }

    @Test
    void beyondThePoliciesMaximumOneMustNarrowFirst() {
        bench.policy.now().longest = Duration.ofHours(4);
        AccessRequest request = bench.submitted();

        refused(
                ErrorCode.NARROW_FIRST,
                () -> bench.approve("ana", request),
                refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::pointer)
                        .containsExactly("/terms/max_duration"));

        TermsDocument shorter = new TermsDocument(null, Duration.ofHours(4), null);
        assertThat(bench.decisions
                        .decide(bench.caller("ana"), request.id(), says(1, Choice.APPROVE, shorter, null))
                        .request()
                        .filled())
                .isEqualTo(1);
    }

    @Test
    void denialsAreThoseOfTheDayAndThresholdsThoseOfTheSubmission() {
        AccessRequest request = bench.submitted();
        RequestPolicy.Version stricter = bench.policy.change();
        stricter.slots = List.of(slot("steward", Role.STEWARD, null, 3));
        bench.approve("ana", request);
        stricter.outcome = Verdict.Outcome.DENY;

        refused(ErrorCode.POLICY_DENIES, () -> bench.approve("bo", request));

        stricter.outcome = Verdict.Outcome.REQUIRE_APPROVAL;
        assertThat(bench.approve("bo", request).grant()).isNotNull();
    }

    @Test
    void aRequestThatNamesNoSeatsIsNeverApproved() {
        bench.policy.now().slots = List.of();
        AccessRequest request = bench.submitted();

        refused(ErrorCode.POLICY_DENIES, () -> bench.approve("ana", request));
    }

    @Test
    void freezesLocksAndDeparturesHoldEverythingUp() {
        AccessRequest request = bench.submitted();
        Freeze freeze = bench.freeze(FreezeScope.AFFILIATION, "parent");
        refused(ErrorCode.FROZEN, () -> bench.approve("ana", request));
        bench.lift(freeze);
        bench.approve("ana", request);

        bench.lock(id("jonas"));
        refused(ErrorCode.FROZEN, () -> bench.approve("bo", request));
        assertThat(bench.decide("bo", request, Choice.DENY).request().status()).isEqualTo(RequestStatus.DENIED);
    }

    @Test
    void aStaleDecisionIsToldWhatChanged() {
        AccessRequest request = bench.submitted();
        bench.requests.amend(bench.caller("jonas"), request.id(), 1, ask(Duration.ofHours(1), emailAndPhone()));

        refused(
                ErrorCode.STALE_REVISION,
                () -> bench.decisions.decide(bench.caller("ana"), request.id(), says(1, Choice.APPROVE)),
                refusal -> {
                    assertThat(refusal.current()).isNotNull();
                    assertThat(there(refusal.current()).revision()).isEqualTo(2);
                    assertThat(refusal.changes()).hasSize(1);
                });
        assertThat(bench.entryTypes(request.id())).doesNotContain(EntryType.REQUEST_DECISION_REFUSED);
    }

    @Test
    void aDecisionNeedsAReasonAndTermsGoWithApprovalsAlone() {
        AccessRequest request = bench.submitted();
        DecisionDocument bad = new DecisionDocument(
                1, Choice.DENY, "  ", new TermsDocument(null, Duration.ofHours(1), null), null, -1L, null);

        refused(
                ErrorCode.INVALID,
                () -> bench.decisions.decide(bench.caller("ana"), request.id(), bad),
                refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::pointer)
                        .containsExactly("/reason", "/terms", "/seconds_on_request"));
        refused(
                ErrorCode.INVALID,
                () -> bench.decisions.decide(
                        bench.caller("ana"),
                        request.id(),
                        new DecisionDocument(1, Choice.DENY, "x".repeat(4_001), null, null, null, null)));
    }

    @Test
    void aDeclaredConflictBarsThePersonAndTakesBackTheirApproval() {
        AccessRequest request = bench.submitted();
        bench.approve("ana", request);
        bench.requests.claim(bench.caller("ana"), request.id());

        DecisionOutcome abstained = bench.decide("ana", request, Choice.ABSTAIN_CONFLICT);

        assertThat(abstained.request().status()).isEqualTo(RequestStatus.PENDING);
        assertThat(abstained.request().filled()).isZero();
        assertThat(abstained.request().claim()).isNull();
        assertThat(abstained.decision().conflictDeclaration()).isEqualTo("Because of the ticket.");
        assertThat(bench.caller("ana").person().conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.person()).isEqualTo(id("jonas")));
        refused(ErrorCode.NOT_ELIGIBLE, () -> bench.approve("ana", request));
    }

    @Test
    void somebodyWhoFitsNoSeatMayDenyButNotApprove() {
        bench.policy.now().slots = List.of(slot("security", Role.STEWARD, "security", 1));
        AccessRequest request = bench.submitted();

        refused(ErrorCode.NOT_ELIGIBLE, () -> bench.approve("ana", request));
        assertThat(bench.decide("ana", request, Choice.DENY).request().status()).isEqualTo(RequestStatus.DENIED);
    }

    @Test
    void aDenialAfterTheApprovalSuspendsTheGrant() {
        AccessRequest request = bench.submitted();
        bench.approve("ana", request);
        bench.approve("bo", request);

        DecisionOutcome late = bench.decide("cy", request, Choice.DENY);

        assertThat(late.grant()).isNotNull();
        assertThat(there(late.grant()).status()).isEqualTo(GrantStatus.SUSPENDED);
        assertThat(late.request().status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(bench.entryTypes(request.id())).endsWith(EntryType.REQUEST_DECIDED);
        refused(ErrorCode.WRONG_STATE, () -> bench.decide("sam", request, Choice.DENY));
        refused(ErrorCode.WRONG_STATE, () -> bench.approve("sam", request));
    }

    @Test
    void anApprovedRequestThatNoGrantCanBeMadeOfFails() {
        AccessRequest request = bench.submitted();
        bench.approve("ana", request);
        bench.grants.refuses = "The subject has left.";

        DecisionOutcome failed = bench.approve("bo", request);

        assertThat(failed.request().status()).isEqualTo(RequestStatus.FAILED);
        assertThat(failed.grant()).isNull();
    }
}
