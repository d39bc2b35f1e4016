package org.gatehouse.service.access;

import java.util.List;
import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.RequestDigest;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Decision;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Terms;
import org.gatehouse.service.access.Conclusion.Result;
import org.gatehouse.service.identity.WritePath.Step;

/// One person approves, as asked or narrower. Narrower terms void the approvals of wider ones; once every seat is
/// filled the request becomes a grant.
final class Approval {
    private final RequestJudge judge;
    private final Conclusion conclusion;
    private final RequestRows rows;

    Approval(RequestJudge judge, Conclusion conclusion, RequestRows rows) {
        this.judge = judge;
        this.conclusion = conclusion;
        this.rows = rows;
    }

    DecisionOutcome decide(Step step, AccessRequest request, DecisionDocument document) {
        requireSeat(step, request);
        if (Boolean.TRUE.equals(document.together())) {
            requireAutoEligible(step, request);
        }
        Terms terms = TermsChecks.read(step.records(), request, document.terms());
        Terms bounded = judge.approvable(step.records(), request, terms, step.now());
        String digest = RequestDigest.of(request, terms);
        Decision given = DecisionRecords.of(step, request, document, document.terms() == null ? null : terms, digest);
        voidOvertaken(step, given);
        step.records().save(given);
        AccessRequest tabled = request.edit()
                .terms(terms.equals(request.currentTerms()) ? request.terms() : terms)
                .digest(digest)
                .claimedBy(Claims.afterDecisionBy(step.caller().id(), request))
                .build();
        step.records().save(tabled);
        Ballots.Outcome ballots = Ballots.seat(step, tabled);
        Decision seated = given.inSlot(ballots.seating().seats().get(given.person()));
        RecordedEntry entry = step.append(RequestEntries.decided(step.caller().actor(), tabled, seated, document));
        Result result = ballots.seating().complete()
                ? conclusion.approve(step, tabled, bounded, ballots.seated())
                : new Result(tabled, null);
        return new DecisionOutcome(
                rows.row(step.records(), result.request(), step.now()), seated, result.grant(), entry.index());
    }

    /// An approval that can sit nowhere would look like one that counts.
    private static void requireSeat(Step step, AccessRequest request) {
        if (request.slots().isEmpty()) {
            throw new Refusal(
                    ErrorCode.POLICY_DENIES,
                    request.policy() + " names nobody who could approve " + request.id() + ".");
        }
        if (request.slots().stream().noneMatch(slot -> slot.fits(step.caller().person()))) {
            throw new Refusal(
                    ErrorCode.NOT_ELIGIBLE,
                    "None of the seats of " + request.id()
                            + " is for your roles and teams; you may still deny it or ask.");
        }
    }

    private void requireAutoEligible(Step step, AccessRequest request) {
        judge.lookFirst(step.records(), request, step.now()).ifPresent(why -> {
            throw new Refusal(
                    ErrorCode.LOOK_FIRST,
                    request.id() + " cannot be approved together with others: " + why + " Open it and decide on it.");
        });
    }

    /// Approvals of other terms no longer count, nor does an earlier one of the same people that had lost its
    /// standing.
    private static void voidOvertaken(Step step, Decision given) {
        List<PersonId> behind = Electorate.behind(given);
        Ballots.voidIf(
                step.records(),
                given.request(),
                "The terms were narrowed.",
                decision -> !decision.digest().equals(given.digest()));
        Ballots.voidIf(
                step.records(),
                given.request(),
                "The same person decided anew.",
                decision -> Electorate.behind(decision).stream().anyMatch(behind::contains));
    }
}
