package org.gatehouse.service.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.AccessRequestEdit;
import org.gatehouse.model.Claim;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestDeadlines;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.Role;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Writing;

/// What time does to open requests: reminders, escalation, the end of claims, expiry. It never approves.
///
/// Each request is one transaction, and what a stopped service missed is made up for at once: of several reminders
/// missed only the last goes out.
public final class RequestClock {
    private static final int BATCH = 100;

    private final WritePath path;

    public RequestClock(WritePath path) {
        this.path = path;
    }

    /// Handles a bounded batch of what is due. The caller calls again until it returns 0.
    ///
    /// @return how many requests it changed
    public int tick(Instant now) {
        List<RequestId> due = path.records().read(reading -> reading.openRequestsDueBefore(now, BATCH));
        return (int) due.stream()
                .filter(id -> path.byService(records -> advance(records, id, now)))
                .count();
    }

    private static boolean advance(Writing records, RequestId id, Instant now) {
        AccessRequest request = records.request(id).orElseThrow();
        if (!request.status().isOpen()) {
            return false;
        }
        List<EntryDraft> drafts = new ArrayList<>();
        AccessRequestEdit edit = request.edit();
        if (!now.isBefore(RequestDeadlines.expiry(request))) {
            drafts.add(expire(request, edit, now));
        } else {
            releaseClaim(request, edit, now, drafts);
            remind(records, request, edit, now, drafts);
        }
        if (drafts.isEmpty()) {
            return false;
        }
        records.save(edit.build());
        drafts.forEach(draft -> records.append(draft, now));
        return true;
    }

    private static EntryDraft expire(AccessRequest request, AccessRequestEdit edit, Instant now) {
        String why = now.isBefore(request.decideBy().plus(RequestDeadlines.GRACE))
                ? "The time for which it was asked has passed."
                : "Nobody decided it in time.";
        edit.status(RequestStatus.EXPIRED).claimedBy(null).resolution(new Resolution(now, null, why));
        return RequestEntries.of(EntryType.REQUEST_EXPIRED, EntryActor.SERVICE, request)
                .with("decide_by", request.decideBy())
                .withText("reason", why);
    }

    private static void releaseClaim(
            AccessRequest request, AccessRequestEdit edit, Instant now, List<EntryDraft> drafts) {
        Claim claim = request.claimedBy();
        if (claim != null && !claim.holds(now)) {
            edit.claimedBy(null);
            drafts.add(RequestEntries.of(EntryType.REQUEST_RELEASED, EntryActor.SERVICE, request)
                    .with("claimed_by", claim.by()));
        }
    }

    private static void remind(
            Writing records, AccessRequest request, AccessRequestEdit edit, Instant now, List<EntryDraft> drafts) {
        int stage = stage(request, now);
        if (stage <= request.reminders()) {
            return;
        }
        edit.reminders(stage);
        boolean escalate = stage == RequestDeadlines.ESCALATED;
        EntryType type = escalate ? EntryType.REQUEST_ESCALATED : EntryType.REQUEST_REMINDED;
        List<PersonId> to = escalate ? leadsOnDuty(records) : reminded(request, now);
        drafts.add(RequestEntries.of(type, EntryActor.SERVICE, request)
                .with("decide_by", request.decideBy())
                .with("stage", stage)
                .with("to", to));
    }

    private static int stage(AccessRequest request, Instant now) {
        if (!now.isBefore(request.decideBy())) {
            return RequestDeadlines.ESCALATED;
        }
        if (!now.isBefore(RequestDeadlines.secondReminder(request))) {
            return 2;
        }
        return now.isBefore(RequestDeadlines.firstReminder(request)) ? 0 : 1;
    }

    /// Whom it waits for: the requester while a question is open, whoever claimed it, else the team at large, which
    /// is nobody by name.
    private static List<PersonId> reminded(AccessRequest request, Instant now) {
        if (request.status() == RequestStatus.MORE_INFO) {
            return List.of(request.requester());
        }
        Claim claim = request.claimedBy();
        return claim != null && claim.holds(now) ? List.of(claim.by()) : List.of();
    }

    private static List<PersonId> leadsOnDuty(Reading reading) {
        return reading.people().stream()
                .filter(person -> person.onDuty() && person.holds(Role.LEAD_STEWARD))
                .filter(person -> Right.of(person).contains(Right.DECIDE))
                .map(Person::id)
                .toList();
    }
}
