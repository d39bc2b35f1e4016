package org.gatehouse.service.incident;

import java.time.Instant;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.service.records.Writing;

/// The ledger entries about incidents, as drafts. Of a restricted incident an entry says that something was
/// done and by whom, nothing of what: that goes into the texts beside the ledger.
final class IncidentEntries {
    private IncidentEntries() {}

    static EntryDraft of(EntryType type, EntryActor actor, Incident incident) {
        EntryDraft draft = EntryDraft.of(
                type, actor, new EntrySubject("incident", incident.id().value(), incident.revision()));
        return detail(detail(draft, incident, "status", incident.status()), incident, "severity", incident.severity());
    }

    /// A fact that belongs into the ledger, unless the incident is restricted.
    static EntryDraft detail(EntryDraft draft, Incident incident, String field, Object value) {
        if (!incident.marking().restricted()) {
            return draft.with(field, value);
        }
        String words = value instanceof Enum<?> constant
                ? constant.name().toLowerCase(java.util.Locale.ROOT)
                : value.toString();
        return draft.withText(field, words);
    }

    /// With words, where there are any.
    static EntryDraft text(EntryDraft draft, String field, String words) {
        return words.isEmpty() ? draft : draft.withText(field, words);
    }

    static Incident save(Writing records, Incident incident, EntryDraft entry, Instant now) {
        records.save(incident);
        records.append(entry, now);
        return incident;
    }
}
