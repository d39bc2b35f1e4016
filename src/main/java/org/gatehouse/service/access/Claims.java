package org.gatehouse.service.access;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Claim;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.service.identity.WritePath.Step;
import org.jspecify.annotations.Nullable;

/// Soft locks: they tell who works on a request, and stop nobody from deciding it.
final class Claims {
    static final Duration LENGTH = Duration.ofMinutes(15);

    private Claims() {}

    static AccessRequest claim(Step step, RequestId id) {
        AccessRequest before = Sight.request(step, id);
        PersonId me = step.caller().id();
        Deciders.require(step, before, me);
        Sight.open(before, "claimed");
        Claim held = before.claimedBy();
        if (held != null && held.holds(step.now()) && !held.by().equals(me)) {
            throw new Refusal(
                    ErrorCode.WRONG_STATE,
                    step.person(held.by()).name() + " works on " + id + " until " + held.until()
                            + ". Decide it all the same, or have it assigned to you.");
        }
        return claimed(step, before, me);
    }

    static AccessRequest assign(Step step, RequestId id, PersonId to) {
        AccessRequest before = Sight.request(step, id);
        Deciders.require(step, before, step.caller().id());
        Sight.open(before, "assigned");
        step.person(to);
        Deciders.require(step, before, to);
        return claimed(step, before, to);
    }

    static AccessRequest release(Step step, RequestId id) {
        AccessRequest before = Sight.request(step, id);
        Claim held = before.claimedBy();
        if (held == null || !held.by().equals(step.caller().id())) {
            throw new Refusal(ErrorCode.WRONG_STATE, "You have not claimed " + id + ".");
        }
        AccessRequest request = before.edit().claimedBy(null).build();
        step.records().save(request);
        step.append(RequestEntries.of(EntryType.REQUEST_RELEASED, step.caller().actor(), request));
        return request;
    }

    /// The claim that is left once this person has decided.
    static @Nullable Claim afterDecisionBy(PersonId person, AccessRequest request) {
        Claim held = request.claimedBy();
        return held == null || held.by().equals(person) ? null : held;
    }

    private static AccessRequest claimed(Step step, AccessRequest before, PersonId by) {
        Instant until = step.now().plus(LENGTH);
        AccessRequest request =
                before.edit().claimedBy(new Claim(by, step.now(), until)).build();
        step.records().save(request);
        EntryDraft draft = RequestEntries.of(
                        EntryType.REQUEST_CLAIMED, step.caller().actor(), request)
                .with("until", until);
        step.append(by.equals(step.caller().id()) ? draft : draft.with("assigned_to", by));
        return request;
    }
}
