package org.gatehouse.service.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.Terms;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.Sequence;
import org.gatehouse.service.records.Writing;
import org.jspecify.annotations.Nullable;

/// Makes and suspends grants in the plainest way, and remembers what it was asked for.
final class RequestGrants implements GrantMaker, GrantSuspender {
    /// What it was asked to make a grant of.
    record Made(Grant grant, Terms terms, List<Decision> approvals) {}

    final List<Made> made = new ArrayList<>();

    @Nullable
    String refuses;

    boolean broken;

    @Override
    public Grant make(
            Writing records,
            AccessRequest approved,
            Terms terms,
            List<Decision> approvals,
            EntryActor actor,
            Instant now) {
        if (broken) {
            throw new IllegalStateException("broken by the test");
        }
        if (refuses != null) {
            throw new Refusal(ErrorCode.FROZEN, refuses);
        }
        Grant grant = new Grant(
                new GrantId("G-" + records.next(Sequence.GRANT)),
                1,
                GrantStatus.SCHEDULED,
                approved.id(),
                approved.subject(),
                approved.actorChain(),
                terms.items(),
                terms.limits(),
                approved.policy(),
                approvals.stream().map(Decision::id).toList(),
                approved.slots(),
                false,
                0,
                now,
                null,
                now.plus(Duration.ofDays(3)),
                terms.maxDuration(),
                null,
                null,
                null,
                List.of(),
                Grant.Use.NONE,
                null,
                List.of(),
                null,
                null);
        records.save(grant);
        records.append(entry(EntryType.GRANT_CREATED, actor, grant), now);
        made.add(new Made(grant, terms, approvals));
        return grant;
    }

    @Override
    public void suspend(Writing records, GrantId id, Caller by, String reason, Instant now) {
        Grant grant = records.grant(id).orElseThrow();
        if (!grant.status().canBecome(GrantStatus.SUSPENDED)) {
            throw new Refusal(ErrorCode.WRONG_STATE, id + " is " + grant.status());
        }
        Grant suspended = grant.edit()
                .status(GrantStatus.SUSPENDED)
                .suspension(new Resolution(now, by.id(), reason))
                .build();
        records.save(suspended);
        records.append(entry(EntryType.GRANT_SUSPENDED, by.actor(), suspended).withText("reason", reason), now);
    }

    private static EntryDraft entry(EntryType type, EntryActor actor, Grant grant) {
        return EntryDraft.of(type, actor, new EntrySubject("grant", grant.id().value(), grant.version()));
    }
}
