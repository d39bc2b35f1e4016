package org.gatehouse.service.access;

import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Decision;
import org.gatehouse.model.GrantId;
import org.gatehouse.service.identity.WritePath.Step;

/// A denial that comes after the approval suspends the grant. Any one steward can do that, whatever their part in
/// the request: it only ever stops something.
final class LateDenial {
    private final GrantSuspender suspender;
    private final Staleness staleness;
    private final RequestRows rows;

    LateDenial(GrantSuspender suspender, Staleness staleness, RequestRows rows) {
        this.suspender = suspender;
        this.staleness = staleness;
        this.rows = rows;
    }

    DecisionOutcome decide(Step step, AccessRequest request, DecisionDocument document) {
        step.caller().require(Right.SUSPEND_GRANT, "suspend grants");
        staleness.check(step, request, document.revision());
        Admission.checkDocument(document);
        GrantId grant = request.grant();
        if (grant == null) {
            throw new Refusal(ErrorCode.WRONG_STATE, request.id() + " has been approved but has no grant to suspend.");
        }
        Decision decision = DecisionRecords.of(step, request, document, null, request.digest());
        // Decisions are stored together with a new version of their request, though nothing else about it changes.
        AccessRequest decided = request.edit().build();
        step.records().save(decision);
        step.records().save(decided);
        RecordedEntry entry = step.append(RequestEntries.decided(step.caller().actor(), decided, decision, document)
                .with("suspends", grant));
        suspender.suspend(step.records(), grant, step.caller(), document.reason(), step.now());
        return new DecisionOutcome(
                rows.row(step.records(), decided, step.now()),
                decision,
                step.records().grant(grant).orElseThrow(),
                entry.index());
    }
}
