package org.gatehouse.service.incident;

import java.time.Instant;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.Suppression;
import org.gatehouse.service.records.Writing;

/// The ledger entries about alerts, as drafts. Names of people and assets are texts beside the ledger: what
/// need-to-know
/// keeps back later must not stand in it.
final class AlertEntries {
    private AlertEntries() {}

    static EntryDraft of(EntryType type, EntryActor actor, Alert alert) {
        return EntryDraft.of(type, actor, new EntrySubject("alert", alert.id().value(), alert.version()))
                .with("status", alert.status())
                .with("rule", alert.ruleId())
                .with("severity", alert.severity());
    }

    static EntryDraft of(EntryType type, EntryActor actor, Suppression suppression) {
        EntryDraft draft = EntryDraft.of(
                        type,
                        actor,
                        new EntrySubject("suppression", suppression.id().value(), suppression.version()))
                .with("expires_at", suppression.expiresAt())
                .with("owner", suppression.owner());
        return suppression.ruleId() == null ? draft : draft.with("rule", suppression.ruleId());
    }

    static void save(Writing records, Alert alert, EntryDraft entry, Instant now) {
        records.save(alert);
        records.append(entry, now);
    }
}
