package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.service.access.RequestBench.PROFILES;
import static org.gatehouse.service.access.RequestBench.ask;
import static org.gatehouse.service.access.RequestBench.emailAndPhone;
import static org.gatehouse.service.access.RequestBench.id;
import static org.gatehouse.service.access.RequestBench.there;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.contract.CommentView;
import org.gatehouse.contract.Documents.AnswerDocument;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.Documents.QuestionDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.RequestDigest;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Choice;
import org.gatehouse.model.Claim;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Role;
import org.gatehouse.model.Verdict;
import org.gatehouse.service.identity.Caller.IdempotencyKey;
import org.gatehouse.service.records.IdempotentOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private final RequestBench bench = new RequestBench();

    @AfterEach
    void close() {
        bench.close();
    }

    static void refused(ErrorCode code, ThrowingCallable call) {
        refused(code, call, refusal -> {});
    }

    static void refused(ErrorCode code, ThrowingCallable call, Consumer<Refusal> more) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).as(refusal.detail()).isEqualTo(code);
            more.accept(refusal);
        });
    }

    @Test
    void aSubmittedRequestIsPinnedToWhatThePolicySaid() {
        AccessRequest request = bench.submitted();

        assertThat(request.status()).isEqualTo(RequestStatus.PENDING);
        assertThat(request.version()).isEqualTo(1);
        assertThat(request.revision()).isEqualTo(1);
        assertThat(request.affiliation()).isEqualTo(Affiliation.PARENT);
        assertThat(request.policy()).isEqualTo(bench.policy.now().ref());
        assertThat(request.slots()).isEqualTo(bench.policy.now().slots);
        assertThat(request.digest()).isEqualTo(RequestDigest.of(request)).hasSize(64);
        assertThat(request.decideBy()).isEqualTo(bench.clock.instant().plus(Duration.ofHours(10)));
        assertThat(request.exposureEstimate().rows()).isEqualTo(1_000);
        assertThat(request.exposureEstimate().sensitiveColumns())
                .containsExactly(PROFILES + ".email", PROFILES + ".phone");
        assertThat(bench.now(request.id())).isEqualTo(request);
    }

    @Test
    void theEntryOfASubmissionBindsTheDocumentAndHoldsNoFreeText() {
        AccessRequest request = bench.submitted();

        assertThat(bench.historyOf(request.id())).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(EntryType.REQUEST_SUBMITTED);
            assertThat(entry.body())
                    .containsEntry("digest", request.digest())
                    .containsEntry("outcome", "require_approval")
                    .containsKeys("policy", "document_sha256");
            assertThat(entry.texts())
                    .containsEntry("business_justification", "Two days of keys were lost.")
                    .containsEntry("purpose", "Backfill");
            assertThat(entry.data()).doesNotContain("Two days").doesNotContain("Backfill");
        });
    }

    @Test
    void whatThePolicyApprovesByItselfIsAGrantAtOnceAndNobodysDecision() {
        bench.policy.now().outcome = Verdict.Outcome.AUTO_APPROVE;

        AccessRequest request = bench.submitted();

        assertThat(request.status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(request.grant())
                .isEqualTo(bench.grants.made.getFirst().grant().id());
        assertThat(bench.grants.made.getFirst().approvals()).isEmpty();
        assertThat(bench.grants.made.getFirst().terms().limits().countries()).containsExactly("US");
        assertThat(bench.decisionsOn(request.id())).isEmpty();
        assertThat(bench.entryTypes(request.id()))
                .containsExactly(EntryType.REQUEST_SUBMITTED, EntryType.REQUEST_AUTO_APPROVED);
    }

    @Test
    void aFreezeStopsThePolicyFromApprovingByItself() {
        bench.policy.now().outcome = Verdict.Outcome.AUTO_APPROVE;
        bench.freeze(FreezeScope.ASSET, "userdata.core");

        refused(ErrorCode.FROZEN, bench::submitted);

        assertThat(bench.grants.made).isEmpty();
        assertThat(bench.asked("jonas")).isEmpty();
    }

    @Test
    void aRequestThatNoGrantCanBeMadeOfFails() {
        bench.policy.now().outcome = Verdict.Outcome.AUTO_APPROVE;
        bench.grants.refuses = "The subject is locked.";

        AccessRequest request = bench.submitted();

        assertThat(request.status()).isEqualTo(RequestStatus.FAILED);
        assertThat(there(request.resolution()).reason()).isEqualTo("The subject is locked.");
        assertThat(bench.entryTypes(request.id())).endsWith(EntryType.REQUEST_FAILED);
    }

    @Test
    void whatThePolicyDeniesWaitsForAPersonToSaySo() {
        bench.policy.now().outcome = Verdict.Outcome.DENY;

        AccessRequest request = bench.submitted();

        assertThat(request.status()).isEqualTo(RequestStatus.PENDING);
        assertThat(request.verdict().outcome()).isEqualTo(Verdict.Outcome.DENY);
    }

    @Test
    void aPreviewChangesNothingAndDoesWithoutTexts() {
        Verdict verdict = bench.requests.preview(bench.caller("jonas"), ask(emailAndPhone()));

        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.REQUIRE_APPROVAL);
        assertThat(bench.asked("jonas")).isEmpty();
    }

    @Test
    void anAmendmentIsANewRevisionUnderThePolicyOfTheDayAndVoidsWhatWasDecided() {
        AccessRequest request = bench.submitted();
        bench.approve("ana", request);
        bench.policy.change();
        bench.clock.advance(Duration.ofHours(1));

        AccessRequest amended =
                bench.requests.amend(bench.caller("jonas"), request.id(), 1, ask(Duration.ofHours(2), emailAndPhone()));

        assertThat(amended.revision()).isEqualTo(2);
        assertThat(amended.policy()).isEqualTo(bench.policy.now().ref());
        assertThat(amended.digest()).isEqualTo(RequestDigest.of(amended)).isNotEqualTo(request.digest());
        assertThat(amended.decideBy()).isEqualTo(bench.clock.instant().plus(Duration.ofHours(10)));
        assertThat(bench.decisionsOn(request.id())).singleElement().satisfies(decision -> {
            assertThat(decision.voided()).isNotNull();
            assertThat(decision.slot()).isNull();
        });
    }

    @Test
    void anAmendmentOfAnotherRevisionIsRefusedWithWhatChanged() {
        AccessRequest request = bench.submitted();
        bench.requests.amend(bench.caller("jonas"), request.id(), 1, ask(Duration.ofHours(2), emailAndPhone()));

        refused(
                ErrorCode.STALE_REVISION,
                () -> bench.requests.amend(bench.caller("jonas"), request.id(), 1, ask(emailAndPhone())),
                refusal -> {
                    assertThat(refusal.current()).isNotNull();
                    assertThat(there(refusal.current()).revision()).isEqualTo(2);
                    assertThat(refusal.changes())
                            .singleElement()
                            .satisfies(change -> assertThat(change.type()).isEqualTo(EntryType.REQUEST_AMENDED));
                });
    }

    @Test
    void onlyTheRequesterAmendsAndWithdraws() {
        AccessRequest request = bench.submitted();

        refused(
                ErrorCode.FORBIDDEN,
                () -> bench.requests.amend(bench.caller("ana"), request.id(), 1, ask(emailAndPhone())));
        refused(ErrorCode.FORBIDDEN, () -> bench.requests.withdraw(bench.caller("ana"), request.id(), "No."));
    }

    @Test
    void aWithdrawnRequestIsPast() {
        AccessRequest request = bench.submitted();

        AccessRequest withdrawn = bench.requests.withdraw(bench.caller("jonas"), request.id(), "Not needed.");

        assertThat(withdrawn.status()).isEqualTo(RequestStatus.CANCELLED);
        refused(ErrorCode.WRONG_STATE, () -> bench.requests.withdraw(bench.caller("jonas"), request.id(), "Really."));
        refused(ErrorCode.WRONG_STATE, () -> bench.approve("ana", request));
    }

    @Test
    void aQuestionWaitsForItsAnswerWhichMakesANewRevision() {
        AccessRequest request = bench.submitted();
        bench.approve("ana", request);

        AccessRequest asked =
                bench.requests.ask(bench.caller("bo"), request.id(), new QuestionDocument(1, "Which two days?"));
        assertThat(asked.status()).isEqualTo(RequestStatus.MORE_INFO);
        assertThat(asked.revision()).isEqualTo(1);
        refused(ErrorCode.WRONG_STATE, () -> bench.approve("bo", asked));

        AccessRequest answered =
                bench.requests.answer(bench.caller("jonas"), request.id(), 1, new AnswerDocument("The last two."));
        assertThat(answered.status()).isEqualTo(RequestStatus.PENDING);
        assertThat(answered.revision()).isEqualTo(2);
        assertThat(answered.digest()).isEqualTo(RequestDigest.of(answered));
        assertThat(bench.decisionsOn(request.id()))
                .allSatisfy(decision -> assertThat(decision.voided()).isNotNull());
        refused(
                ErrorCode.WRONG_STATE,
                () -> bench.requests.answer(bench.caller("jonas"), request.id(), 1, new AnswerDocument("Again.")));
        refused(
                ErrorCode.NOT_FOUND,
                () -> bench.requests.answer(
                        bench.caller("jonas"), asked(request.id()), 3, new AnswerDocument("What?")));
    }

    private RequestId asked(RequestId id) {
        bench.requests.ask(bench.caller("bo"), id, new QuestionDocument(2, "And why?"));
        return id;
    }

    @Test
    void aClaimTellsOthersUntilItRunsOutOrIsTakenOver() {
        AccessRequest request = bench.submitted();

        AccessRequest claimed = bench.requests.claim(bench.caller("ana"), request.id());
        assertThat(claimed.claimedBy())
                .isEqualTo(new Claim(
                        id("ana"), bench.clock.instant(), bench.clock.instant().plus(Duration.ofMinutes(15))));
        assertThat(claimed.revision()).isEqualTo(1);
        refused(ErrorCode.WRONG_STATE, () -> bench.requests.claim(bench.caller("bo"), request.id()));
        refused(ErrorCode.WRONG_STATE, () -> bench.requests.release(bench.caller("bo"), request.id()));

        assertThat(there(bench.requests
                                .assign(bench.caller("bo"), request.id(), id("cy"))
                                .claimedBy())
                        .by())
                .isEqualTo(id("cy"));
        bench.clock.advance(Duration.ofMinutes(15));
        assertThat(there(bench.requests.claim(bench.caller("bo"), request.id()).claimedBy())
                        .by())
                .isEqualTo(id("bo"));
        assertThat(bench.requests.release(bench.caller("bo"), request.id()).claimedBy())
                .isNull();
        refused(ErrorCode.NOT_ELIGIBLE, () -> bench.requests.assign(bench.caller("bo"), request.id(), id("jonas")));
    }

    @Test
    void decidingReleasesOnesClaimAndNobodyElses() {
        AccessRequest request = bench.submitted();
        bench.requests.claim(bench.caller("ana"), request.id());

        bench.approve("bo", request);
        assertThat(bench.now(request.id()).claimedBy()).isNotNull();

        bench.decide("ana", request, Choice.DENY);
        assertThat(bench.now(request.id()).claimedBy()).isNull();
    }

    @Test
    void commentsAreTheTeamsOwn() {
        AccessRequest request = bench.submitted();

        CommentView comment = bench.requests.comment(
                bench.caller("ana"), request.id(), new CommentDocument("@p-sam and @p-nobody: look at this."));

        assertThat(comment.mentions()).containsExactly(id("sam"));
        assertThat(bench.now(request.id())).isEqualTo(request);
        assertThat(bench.queries.view(bench.caller("bo"), request.id()).comments())
                .containsExactly(comment);
        assertThat(bench.queries.view(bench.caller("jonas"), request.id()).comments())
                .isEmpty();
        assertThat(bench.queries.view(bench.caller("jonas"), request.id()).history())
                .noneMatch(entry -> entry.type() == EntryType.REQUEST_COMMENTED);
        refused(
                ErrorCode.FORBIDDEN,
                () -> bench.requests.comment(bench.caller("jonas"), request.id(), new CommentDocument("Please!")));
    }

    @Test
    void toThoseWhoMayNotSeeItARequestDoesNotExist() {
        AccessRequest request = bench.submitted();
        bench.register(RequestBench.person("mia", Affiliation.COMPANY, Set.of(Role.REQUESTER)));

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> bench.queries.view(bench.caller("mia"), request.id()),
                () -> bench.requests.withdraw(bench.caller("mia"), request.id(), "No."),
                () -> bench.requests.claim(bench.caller("mia"), request.id()),
                () -> bench.approve("mia", request),
                () -> bench.queries.view(bench.caller("ana"), new RequestId("REQ-99999")))) {
            refused(ErrorCode.NOT_FOUND, call);
        }
    }

    @Test
    void aKeyRemembersWhatTheCallMade() {
        AccessRequest request =
                bench.requests.submit(bench.caller("jonas").with(new IdempotencyKey("k1", "f1")), ask(emailAndPhone()));

        Optional<IdempotentOutcome> kept = bench.records.read(reading -> reading.idempotentOutcome(id("jonas"), "k1"));
        assertThat(kept).contains(new IdempotentOutcome("f1", "/v1/requests/" + request.id()));
    }

    @Test
    void somebodyLockedChangesNothing() {
        AccessRequest request = bench.submitted();
        bench.lock(id("jonas"));

        refused(ErrorCode.FORBIDDEN, bench::submitted);
        refused(ErrorCode.FORBIDDEN, () -> bench.requests.withdraw(bench.caller("jonas"), request.id(), "No."));
        assertThat(bench.historyOf(request.id()))
                .extracting(RecordedEntry::type)
                .hasSize(1);
    }
}
