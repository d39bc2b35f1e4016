package org.gatehouse.service.access;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Person;
import org.gatehouse.model.Person.DeclaredConflict;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Resolution;
import org.gatehouse.service.identity.WritePath.Step;

/// The decisions that approve nothing: a denial, which one person suffices for, and a declared conflict of
/// interest.
final class Refusals {
    private final RequestRows rows;

    Refusals(RequestRows rows) {
        this.rows = rows;
    }

    DecisionOutcome deny(Step step, AccessRequest request, DecisionDocument document) {
        Decision decision = DecisionRecords.of(step, request, document, null, request.digest());
        AccessRequest denied = request.edit()
                .status(RequestStatus.DENIED)
                .claimedBy(null)
                .resolution(new Resolution(step.now(), step.caller().id(), document.reason()))
                .build();
        step.records().save(decision);
        step.records().save(denied);
        RecordedEntry entry = step.append(RequestEntries.decided(step.caller().actor(), denied, decision, document));
        step.append(RequestEntries.of(EntryType.REQUEST_DENIED, EntryActor.SERVICE, denied)
                .with("decision", decision.id()));
        return outcome(step, denied, decision, entry);
    }

    /// The person is barred from this requester's requests from now on, this one included; an approval they gave
    /// before counts no more.
    DecisionOutcome abstain(Step step, AccessRequest request, DecisionDocument document) {
        Decision decision = DecisionRecords.of(step, request, document, null, request.digest());
        AccessRequest kept = request.edit()
                .claimedBy(Claims.afterDecisionBy(step.caller().id(), request))
                .build();
        step.records().save(decision);
        step.records().save(kept);
        RecordedEntry entry = step.append(RequestEntries.decided(step.caller().actor(), kept, decision, document));
        declare(step, request, document.reason());
        Ballots.seat(step, kept);
        return outcome(step, kept, decision, entry);
    }

    private static void declare(Step step, AccessRequest request, String reason) {
        Person person = step.caller().person();
        List<DeclaredConflict> conflicts = new ArrayList<>(person.conflicts());
        conflicts.add(new DeclaredConflict(request.requester(), null, reason, step.now()));
        Person barred = person.withConflicts(conflicts);
        step.records().save(barred);
        EntrySubject subject = new EntrySubject("person", person.id().value(), barred.version());
        step.append(
                EntryDraft.of(EntryType.PERSON_CONFLICT_DECLARED, step.caller().actor(), subject)
                        .with("request", request.id())
                        .with("with_person", request.requester())
                        .withText("reason", reason));
    }

    private DecisionOutcome outcome(Step step, AccessRequest request, Decision decision, RecordedEntry entry) {
        return new DecisionOutcome(rows.row(step.records(), request, step.now()), decision, null, entry.index());
    }
}
