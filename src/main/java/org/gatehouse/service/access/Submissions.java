package org.gatehouse.service.access;

import java.util.Objects;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.RequestDigest;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.AccessRequestEdit;
import org.gatehouse.model.Ask;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;
import org.gatehouse.service.access.RequestJudge.Judgement;
import org.gatehouse.service.identity.WritePath.Step;
import org.jspecify.annotations.Nullable;

/// Files and amends requests: what is written is checked, judged, and pinned to the policy version that spoke.
final class Submissions {
    private final RequestJudge judge;
    private final Conclusion conclusion;
    private final Staleness staleness;

    Submissions(RequestJudge judge, Conclusion conclusion, Staleness staleness) {
        this.judge = judge;
        this.conclusion = conclusion;
        this.staleness = staleness;
    }

    AccessRequest submit(Step step, Ask ask) {
        Judgement judgement = judged(step, null, ask);
        return submitted(step, Written.draft(step, ask, judgement), judgement);
    }

    /// Submits a draft as its requester left it, by the rules of this moment.
    AccessRequest submit(Step step, RequestId id) {
        AccessRequest draft = Drafts.require(step, id);
        Judgement judgement = judged(step, draft, draft.ask());
        AccessRequestEdit edit = Written.onto(draft.edit(), step, draft.ask(), judgement);
        return submitted(step, edit.createdAt(step.now()), judgement);
    }

    private Judgement judged(Step step, @Nullable AccessRequest before, Ask ask) {
        step.caller().require(Right.SUBMIT_REQUEST, "ask for access");
        RequestChecks.check(step.records(), step.caller().id(), before, ask, step.now());
        return judge.judge(step.records(), step.caller().id(), ask, step.now());
    }

    private AccessRequest submitted(Step step, AccessRequestEdit draft, Judgement judgement) {
        AccessRequest request =
                sealed(tabled(draft.status(RequestStatus.PENDING).revision(1), step, judgement));
        Supersession.of(step, request);
        step.records().save(request);
        EntryDraft entry = RequestEntries.written(
                EntryType.REQUEST_SUBMITTED, step.caller().actor(), request);
        step.append(request.supersedes() == null ? entry : entry.with("supersedes", request.supersedes()));
        return approvedByPolicy(step, request);
    }

    AccessRequest amend(Step step, RequestId id, int expectedRevision, Ask ask) {
        AccessRequest before = Sight.request(step, id);
        requireRequester(step, before);
        Sight.open(before, "amended");
        staleness.check(step, before, expectedRevision);
        requireSameLinks(before, ask);
        RequestChecks.check(step.records(), step.caller().id(), before, ask, step.now());
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

    private static void requireSameLinks(AccessRequest before, Ask ask) {
        Findings findings = new Findings();
        findings.addIf(
                !Objects.equals(before.extendsGrant(), ask.extendsGrant()),
                "/extends_grant",
                "What a request extends cannot be amended: submit a new one.");
        findings.addIf(
                !Objects.equals(before.supersedes(), ask.supersedes()),
                "/supersedes",
                "What a request replaced cannot be amended: submit a new one that replaces this.");
        findings.refuse("The request is not valid");
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

    private static AccessRequestEdit amended(Step step, AccessRequest before, Ask ask, Judgement judgement) {
        AccessRequestEdit edit = before.edit();
        if (before.status() == RequestStatus.MORE_INFO
                && judgement.verdict().outcome() == Verdict.Outcome.AUTO_APPROVE) {
            // What the policy approves by itself needs no more answers.
            edit.status(RequestStatus.PENDING);
        }
        return tabled(Written.onto(edit.revision(before.revision() + 1), step, ask, judgement), step, judgement);
    }

    /// Puts a revision before people: which seats they fill, and by when.
    private static AccessRequestEdit tabled(AccessRequestEdit edit, Step step, Judgement judgement) {
        return edit.slots(judgement.verdict().slots())
                .terms(null)
                .decideBy(step.now().plus(judgement.policy().decideWithin(judgement.facts())))
                .reminders(0);
    }
}
