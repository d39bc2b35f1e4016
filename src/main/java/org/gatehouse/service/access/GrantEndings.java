package org.gatehouse.service.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Grant.GateAcknowledgement;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Resolution;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Writing;

/// Ends grants: out of force with the commit of the first transaction, then the gates are asked, then the end is
/// written down, or the alarm that a gate has not confirmed it. A service that stops in between goes on where it
/// was.
///
/// What the end is called follows from who brought it about: time (`EXPIRED`), a person who uses or asked for it
/// (`COMPLETED`), or somebody else (`REVOKED`).
final class GrantEndings {
    private final WritePath path;
    private final GateLink gates;

    GrantEndings(WritePath path, GateLink gates) {
        this.path = path;
        this.gates = gates;
    }

    /// The first step, within a transaction. A grant that never went out to the gates is ended at once.
    ///
    /// @param how `by` is null when time ends it
    /// @return `DEACTIVATING`, to be settled once this is committed, or ended
    /// @throws Refusal `WRONG_STATE` when it has ended or is ending
    Grant begin(Writing records, Grant grant, Resolution how, EntryActor actor, Instant now) {
        if (!grant.status().isLive()) {
            throw new Refusal(ErrorCode.WRONG_STATE, grant.id() + " " + GrantWords.of(grant.status()) + ".");
        }
        GrantStatus end = end(records, grant, how);
        boolean outside = grant.status() != GrantStatus.SCHEDULED;
        Grant ending = grant.edit()
                .status(outside ? GrantStatus.DEACTIVATING : end)
                .closure(how)
                .build();
        EntryType type = outside ? EntryType.GRANT_DEACTIVATING : endType(ending, end);
        EntryDraft entry = GrantEntries.of(type, actor, ending).with("becomes", end);
        records.save(ending);
        records.append(how.by() == null ? entry : entry.withText("reason", how.reason()), now);
        if (ending.activatedAt() != null) {
            GrantReviews.create(records, ending, now);
        }
        return ending;
    }

    /// The second step, after the commit of the first. Idempotent: grants that are not ending are left alone.
    ///
    /// @return all of them as they now are, in the order given
    List<Grant> settle(List<Grant> grants) {
        Map<GrantId, List<GateAcknowledgement>> words = new HashMap<>();
        for (Grant grant : grants) {
            if (isEnding(grant)) {
                words.put(grant.id(), gates.withdraw(grant));
            }
        }
        if (words.isEmpty()) {
            return grants;
        }
        return path.byService(records -> {
            List<Grant> settled = new ArrayList<>();
            for (Grant grant : grants) {
                Grant current = records.grant(grant.id()).orElse(grant);
                List<GateAcknowledgement> heard = words.get(grant.id());
                settled.add(heard != null && isEnding(current) ? settle(records, current, heard) : current);
            }
            return settled;
        });
    }

    private static boolean isEnding(Grant grant) {
        return grant.status() == GrantStatus.DEACTIVATING || grant.status() == GrantStatus.DEACTIVATION_FAILED;
    }

    private Grant settle(Writing records, Grant ending, List<GateAcknowledgement> words) {
        boolean confirmed = GrantActivation.silent(words).isEmpty();
        if (!confirmed && ending.status() == GrantStatus.DEACTIVATION_FAILED) {
            return ending;
        }
        GrantStatus next = confirmed ? end(records, ending, closure(ending)) : GrantStatus.DEACTIVATION_FAILED;
        Grant settled = ending.edit().status(next).acknowledgements(words).build();
        EntryType type = confirmed ? endType(settled, next) : EntryType.GRANT_DEACTIVATION_FAILED;
        EntryDraft entry = GrantEntries.of(type, EntryActor.SERVICE, settled);
        records.save(settled);
        records.append(confirmed ? entry : entry.with("unconfirmed_by", GrantActivation.silent(words)), path.now());
        return settled;
    }

    private static Resolution closure(Grant ending) {
        if (ending.closure() == null) {
            throw new IllegalStateException(ending.id() + " is ending, but not said how");
        }
        return ending.closure();
    }

    private static GrantStatus end(Reading records, Grant grant, Resolution how) {
        PersonId by = how.by();
        if (by == null) {
            return GrantStatus.EXPIRED;
        }
        return isOwn(records, grant, by) ? GrantStatus.COMPLETED : GrantStatus.REVOKED;
    }

    /// Whether the person uses the grant or asked for it.
    static boolean isOwn(Reading records, Grant grant, PersonId person) {
        return grant.subject().id().equals(person)
                || GrantFacts.request(records, grant).requester().equals(person);
    }

    private static EntryType endType(Grant grant, GrantStatus end) {
        return switch (end) {
            case REVOKED -> EntryType.GRANT_REVOKED;
            case COMPLETED -> EntryType.GRANT_COMPLETED;
            case EXPIRED -> grant.activatedAt() == null ? EntryType.GRANT_LAPSED : EntryType.GRANT_EXPIRED;
            case SCHEDULED, ACTIVATING, ACTIVE, SUSPENDED, DEACTIVATING, ACTIVATION_FAILED, DEACTIVATION_FAILED ->
                throw new IllegalArgumentException(end + " is no end");
        };
    }
}
