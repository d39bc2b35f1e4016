package org.gatehouse.service.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Grant.GateAcknowledgement;
import org.gatehouse.model.GrantEdit;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Resolution;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.Writing;

/// Brings grants into force: `SCHEDULED` to `ACTIVATING` in one transaction, then the gates are asked, then
/// `ACTIVE` in another, where the clock starts. A service that stops in between goes on where it was.
final class GrantActivation {
    private final WritePath path;
    private final GateLink gates;
    private final ActivationChecks checks;

    GrantActivation(WritePath path, GateLink gates, ActivationChecks checks) {
        this.path = path;
        this.gates = gates;
        this.checks = checks;
    }

    /// What keeps a grant from being activated for now; it stays scheduled until it lapses.
    Optional<String> standstill(Writing records, Grant scheduled, Instant now) {
        return checks.standstill(records, scheduled, now);
    }

    /// The first step, within a transaction: out to the gates, or failed for good, with the reason.
    ///
    /// @return `ACTIVATING`, to be settled once this is committed, or `ACTIVATION_FAILED`
    Grant begin(Writing records, Grant scheduled, EntryActor actor, Instant now) {
        Optional<String> invalid = checks.invalid(records, scheduled, now);
        GrantEdit edit = scheduled.edit().status(GrantStatus.ACTIVATING);
        if (invalid.isPresent()) {
            return fail(records, edit, invalid.get(), now);
        }
        Grant activating = edit.build();
        records.save(activating);
        records.append(GrantEntries.of(EntryType.GRANT_ACTIVATING, actor, activating), now);
        return activating;
    }

    /// The second step, after the commit of the first. Idempotent: a grant that is no longer activating is left
    /// alone.
    Grant settle(Grant activating) {
        if (activating.status() != GrantStatus.ACTIVATING) {
            return activating;
        }
        List<GateAcknowledgement> words = gates.install(activating);
        Grant settled = path.byService(records -> {
            Grant current = records.grant(activating.id()).orElse(activating);
            return current.status() == GrantStatus.ACTIVATING ? settle(records, current, words) : current;
        });
        if (settled.status() == GrantStatus.ACTIVATION_FAILED) {
            gates.withdraw(settled);
        }
        return settled;
    }

    private Grant settle(Writing records, Grant activating, List<GateAcknowledgement> words) {
        Instant now = path.now();
        Instant ends = activating.endIfActivated(now);
        Optional<String> obstacle = unconfirmed(words)
                .or(() -> checks.invalid(records, activating, now))
                .or(() -> ends.isAfter(now) ? Optional.empty() : Optional.of("Its time was over already."));
        if (obstacle.isPresent()) {
            return fail(records, activating.edit().acknowledgements(words), obstacle.get(), now);
        }
        Grant active = activating
                .edit()
                .status(GrantStatus.ACTIVE)
                .acknowledgements(words)
                .activatedAt(now)
                .endsAt(ends)
                .build();
        records.save(active);
        records.append(GrantEntries.of(EntryType.GRANT_ACTIVATED, EntryActor.SERVICE, active), now);
        return active;
    }

    private static Grant fail(Writing records, GrantEdit edit, String why, Instant now) {
        Grant failed = edit.status(GrantStatus.ACTIVATION_FAILED)
                .closure(new Resolution(now, null, why))
                .build();
        EntryDraft entry = GrantEntries.of(EntryType.GRANT_ACTIVATION_FAILED, EntryActor.SERVICE, failed);
        records.save(failed);
        records.append(entry.withText("reason", why), now);
        return failed;
    }

    private static Optional<String> unconfirmed(List<GateAcknowledgement> words) {
        String silent = silent(words);
        return silent.isEmpty() ? Optional.empty() : Optional.of("Not confirmed by " + silent + ".");
    }

    /// The gates that did not confirm, by name.
    static String silent(List<GateAcknowledgement> words) {
        return words.stream()
                .filter(word -> word.at() == null)
                .map(word -> word.gate().value())
                .collect(Collectors.joining(", "));
    }
}
