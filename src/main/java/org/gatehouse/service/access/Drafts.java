package org.gatehouse.service.access;

import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Ask;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Resolution;
import org.gatehouse.service.access.RequestJudge.Judgement;
import org.gatehouse.service.identity.WritePath.Step;

/// What a requester writes before submitting it. The policy speaks of a draft as it would of the request, so that
/// all it goes by must be there and right; texts may still be missing. The ledger keeps that a draft was saved, and
/// nothing of what it says.
final class Drafts {
    private final RequestJudge judge;

    Drafts(RequestJudge judge) {
        this.judge = judge;
    }

    /// Not judged for good, and not decided by anybody: it has no seats and no deadline.
    AccessRequest save(Step step, Ask ask) {
        step.caller().require(Right.SUBMIT_REQUEST, "ask for access");
        RequestChecks.checkDraft(step.records(), step.caller().id(), null, ask, step.now());
        Judgement judgement = judge.judge(step.records(), step.caller().id(), ask, step.now());
        return saved(step, Written.draft(step, ask, judgement).build());
    }

    /// @param seen the version that its requester read
    /// @throws Refusal `STALE_VERSION` when it was changed meanwhile; `WRONG_STATE` when it is no draft any more
    AccessRequest change(Step step, RequestId id, long seen, Ask ask) {
        step.caller().require(Right.SUBMIT_REQUEST, "ask for access");
        AccessRequest before = require(step, id);
        if (before.version() != seen) {
            throw new Refusal(
                    ErrorCode.STALE_VERSION,
                    id + " is now at version " + before.version() + ", not " + seen
                            + ". Read it again, then change it.");
        }
        RequestChecks.checkDraft(step.records(), step.caller().id(), before, ask, step.now());
        Judgement judgement = judge.judge(step.records(), step.caller().id(), ask, step.now());
        return saved(
                step,
                Written.onto(before.edit(), step, ask, judgement)
                        .createdAt(step.now())
                        .decideBy(step.now())
                        .build());
    }

    /// @param reason may be empty: nobody else ever saw it
    static AccessRequest discard(Step step, AccessRequest before, String reason) {
        AccessRequest request = before.edit()
                .status(RequestStatus.CANCELLED)
                .resolution(new Resolution(step.now(), step.caller().id(), reason.isBlank() ? "Discarded." : reason))
                .build();
        step.records().save(request);
        step.append(RequestEntries.of(EntryType.REQUEST_CANCELLED, step.caller().actor(), request));
        return request;
    }

    /// The caller's draft.
    ///
    /// @throws Refusal `NOT_FOUND` when it is somebody else's; `WRONG_STATE` when it is none
    static AccessRequest require(Step step, RequestId id) {
        AccessRequest request = Sight.request(step, id);
        if (request.status() != RequestStatus.DRAFT) {
            throw new Refusal(
                    ErrorCode.WRONG_STATE, id + " " + Sight.words(request.status()) + ": it is no draft any more.");
        }
        return request;
    }

    private static AccessRequest saved(Step step, AccessRequest draft) {
        step.records().save(draft);
        step.append(RequestEntries.of(EntryType.REQUEST_DRAFTED, step.caller().actor(), draft));
        return draft;
    }
}
