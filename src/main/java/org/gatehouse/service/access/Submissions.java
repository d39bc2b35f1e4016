package org.gatehouse.service.access;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.RequestDigest;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.AccessRequestEdit;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Person;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;
import org.gatehouse.service.access.RequestJudge.Judgement;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.Sequence;

/// Files and amends requests: what is written is checked, judged, and pinned to the policy version that spoke.
final class Submissions {
    private static final String UNSEALED = "";

    private final RequestJudge judge;
    private final Conclusion conclusion;
    private final Staleness staleness;

    Submissions(RequestJudge judge, Conclusion conclusion, Staleness staleness) {
        this.judge = judge;
        this.conclusion = conclusion;
        this.staleness = staleness;
    }

    AccessRequest submit(Step step, Ask ask) {
        step.caller().require(Right.SUBMIT_REQUEST, "ask for access");
        RequestChecks.check(step.records(), step.caller().id(), ask, step.now());
        Judgement judgement = judge.judge(step.records(), step.caller().id(), ask, step.now());
        AccessRequest request = sealed(draft(step, ask, judgement).edit().status(RequestStatus.PENDING));
        step.records().save(request);
        step.append(RequestEntries.written(
                EntryType.REQUEST_SUBMITTED, step.caller().actor(), request));
        return approvedByPolicy(step, request);
    }

    AccessRequest amend(Step step, RequestId id, int expectedRevision, Ask ask) {
        AccessRequest before = Sight.request(step, id);
        requireRequester(step, before);
        Sight.open(before, "amended");
        staleness.check(step, before, expectedRevision);
        RequestChecks.check(step.records(), step.caller().id(), ask, step.now());
        requireSameExtension(before, ask);
        Judgement judgement = judge.judge(step.records(), step.caller().id(), ask, step.now());
        AccessRequest request = sealed(amended(step, before, ask, judgement));
        Ballots.voidAll(step.records(), id, "The request was amended.");
        step.records().save(request);
        step.append(
                RequestEntries.written(EntryType.REQUEST_AMENDED, step.caller().actor(), request));
        return approvedByPolicy(step, request);
    }

    private static void requireRequester(Step step, AccessRequest request) {
        if (!request.requester().equals(step.caller().id())) {
            throw new Refusal(ErrorCode.FORBIDDEN, "Only its requester may amend " + request.id() + ".");
        }
    }

    private static void requireSameExtension(AccessRequest before, Ask ask) {
        if (!Objects.equals(before.extendsGrant(), ask.extendsGrant())) {
            throw Refusal.invalid("/extends_grant", "What a request extends cannot be amended: submit a new one.");
        }
    }

    /// The digest covers everything else, so it is written last.
    private static AccessRequest sealed(AccessRequestEdit edit) {
        return edit.digest(RequestDigest.of(edit.build())).build();
    }

    /// @throws Refusal `FROZEN` when somebody or something involved is at a standstill: no policy approves then
    private AccessRequest approvedByPolicy(Step step, AccessRequest request) {
        if (request.verdict().outcome() != Verdict.Outcome.AUTO_APPROVE) {
            return request;
        }
        Terms bounded = judge.approvable(step.records(), request, request.currentTerms(), step.now());
        return conclusion.autoApprove(step, request, bounded).request();
    }

    private static AccessRequest draft(Step step, Ask ask, Judgement judgement) {
        Person requester = step.caller().person();
        Verdict verdict = judgement.verdict();
        return new AccessRequest(
                new RequestId("REQ-" + step.records().next(Sequence.REQUEST)),
                0,
                1,
                RequestStatus.DRAFT,
                requester.id(),
                subject(requester, ask),
                ask.actorChain(),
                judgement.facts().affiliation(),
                ask.items(),
                ask.purpose(),
                ask.businessJustification(),
                ask.ticket(),
                ask.requestedLocations(),
                ask.severity(),
                ask.requestedAccess(),
                verdict.policy(),
                verdict,
                verdict.slots(),
                Exposures.of(ask.items(), judgement.facts().assets()),
                null,
                UNSEALED,
                step.now(),
                decideBy(step.now(), judgement),
                0,
                null,
                List.of(),
                ask.extendsGrant(),
                null,
                null);
    }

    private static AccessRequestEdit amended(Step step, AccessRequest before, Ask ask, Judgement judgement) {
        Verdict verdict = judgement.verdict();
        AccessRequestEdit edit = before.edit();
        if (before.status() == RequestStatus.MORE_INFO && verdict.outcome() == Verdict.Outcome.AUTO_APPROVE) {
            // What the policy approves by itself needs no more answers.
            edit.status(RequestStatus.PENDING);
        }
        return edit.revision(before.revision() + 1)
                .subject(subject(step.caller().person(), ask))
                .actorChain(ask.actorChain())
                .affiliation(judgement.facts().affiliation())
                .items(ask.items())
                .purpose(ask.purpose())
                .businessJustification(ask.businessJustification())
                .ticket(ask.ticket())
                .requestedLocations(ask.requestedLocations())
                .severity(ask.severity())
                .requestedAccess(ask.requestedAccess())
                .policy(verdict.policy())
                .verdict(verdict)
                .slots(verdict.slots())
                .exposureEstimate(Exposures.of(ask.items(), judgement.facts().assets()))
                .terms(null)
                .decideBy(decideBy(step.now(), judgement))
                .reminders(0);
    }

    private static SubjectRef subject(Person requester, Ask ask) {
        return ask.subject() == null ? new SubjectRef(requester.kind(), requester.id()) : ask.subject();
    }

    private static Instant decideBy(Instant now, Judgement judgement) {
        return now.plus(judgement.policy().decideWithin(judgement.facts()));
    }
}
