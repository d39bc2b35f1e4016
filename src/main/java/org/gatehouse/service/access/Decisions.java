package org.gatehouse.service.access;

import java.util.EnumSet;
import java.util.Set;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Choice;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.identity.WritePath.Step;

/// People decide on requests. Safe for any number of threads.
public final class Decisions {
    /// What the ledger keeps of refused attempts: those in which somebody tried what they or nobody may do. Slips
    /// (a stale page, a missing reason) are not held against anyone.
    private static final Set<ErrorCode> KEPT = EnumSet.of(
            ErrorCode.FORBIDDEN,
            ErrorCode.NOT_ELIGIBLE,
            ErrorCode.ALREADY_DECIDED,
            ErrorCode.FROZEN,
            ErrorCode.POLICY_DENIES,
            ErrorCode.NARROW_FIRST,
            ErrorCode.LOOK_FIRST);

    private final WritePath path;
    private final Admission admission;
    private final Approval approval;
    private final Refusals refusals;
    private final LateDenial lateDenial;

    public Decisions(
            WritePath path, RequestJudge judge, GrantMaker grants, GrantSuspender suspender, RequestRows rows) {
        this.path = path;
        this.admission = new Admission(new Staleness(rows));
        this.approval = new Approval(judge, new Conclusion(grants), rows);
        this.refusals = new Refusals(rows);
        this.lateDenial = new LateDenial(suspender, new Staleness(rows), rows);
    }

    /// Records one person's decision, and what it leads to, in one transaction: the last approval needed makes the
    /// grant, a denial ends the request, a denial of an approved request suspends its grant, a declared conflict
    /// bars the person from it.
    ///
    /// @throws Refusal `NOT_ELIGIBLE`, `WRONG_STATE`, `STALE_REVISION`, `ALREADY_DECIDED`, `INVALID`, `FROZEN`,
    ///         `POLICY_DENIES`, `NARROW_FIRST` or `LOOK_FIRST`; attempts at what may not be done are
    ///         in the ledger by then
    public DecisionOutcome decide(Caller caller, RequestId id, DecisionDocument document) {
        try {
            return path.change(
                    caller,
                    step -> decide(step, id, document),
                    outcome -> ApiPath.REQUESTS + "/" + id + "/decisions/"
                            + outcome.decision().id());
        } catch (Refusal refusal) {
            if (KEPT.contains(refusal.code())) {
                keep(caller, id, document, refusal);
            }
            throw refusal;
        }
    }

    private DecisionOutcome decide(Step step, RequestId id, DecisionDocument document) {
        AccessRequest request = Sight.request(step, id);
        if (request.status() == RequestStatus.APPROVED && document.choice() == Choice.DENY) {
            return lateDenial.decide(step, request, document);
        }
        admission.check(step, request, document);
        return switch (document.choice()) {
            case APPROVE -> approval.decide(step, request, document);
            case DENY -> refusals.deny(step, request, document);
            case ABSTAIN_CONFLICT -> refusals.abstain(step, request, document);
        };
    }

    /// In a transaction of its own, since the attempt's was rolled back; without its idempotency key, which may be
    /// used again.
    private void keep(Caller caller, RequestId id, DecisionDocument document, Refusal refusal) {
        Caller keyless = new Caller(caller.person(), caller.strength(), null);
        path.change(
                keyless,
                step -> {
                    AccessRequest request = step.records().request(id).orElseThrow();
                    EntryDraft draft = RequestEntries.of(
                                    EntryType.REQUEST_DECISION_REFUSED,
                                    step.caller().actor(),
                                    request)
                            .with("choice", document.choice())
                            .with("code", refusal.code())
                            .with("revision", document.revision())
                            .withText("refusal", refusal.detail())
                            .withText("reason", shortened(document.reason()));
                    return step.append(
                            document.onBehalfOf() == null ? draft : draft.with("on_behalf_of", document.onBehalfOf()));
                },
                entry -> ApiPath.REQUESTS + "/" + id);
    }

    private static String shortened(String text) {
        int most = org.gatehouse.contract.Documents.TEXT_MOST;
        return text.length() <= most ? text : text.substring(0, most);
    }
}
