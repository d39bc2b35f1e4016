package org.gatehouse.service.incident;

import java.time.Instant;
import java.util.Optional;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.AlertStatus;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.Severity;
import org.gatehouse.service.access.EntryWords;
import org.gatehouse.service.records.Reading;

/// What people on call are told about one thing that happened. Of restricted incidents they are told nothing.
///
/// @param id the ledger index: the same each time it is tried
/// @param subject of the alert or incident
/// @param words what happened
record Page(long id, Instant at, EntryType type, String subject, String title, Severity severity, String words) {
    /// @return empty when it can wait, or must not be told
    static Optional<Page> of(Reading reading, RecordedEntry entry) {
        return switch (entry.subject().kind()) {
            case "alert" ->
                reading.alert(new AlertId(entry.subject().id()))
                        .filter(alert -> cannotWait(reading, entry.type(), alert))
                        .map(alert -> page(entry, alert.title(), alert.severity()));
            case "incident" ->
                reading.incident(new IncidentId(entry.subject().id()))
                        .filter(incident -> !incident.marking().restricted() && cannotWait(entry.type(), incident))
                        .map(incident -> page(entry, incident.title(), incident.severity()));
            default -> Optional.empty(); // of nothing that people are called for
        };
    }

    private static Page page(RecordedEntry entry, String title, Severity severity) {
        return new Page(
                entry.index(), entry.at(), entry.type(), entry.subject().id(), title, severity, EntryWords.of(entry));
    }

    private static boolean cannotWait(Reading reading, EntryType type, Alert alert) {
        boolean restricted = alert.incident() != null
                && reading.incident(alert.incident())
                        .filter(incident -> incident.marking().restricted())
                        .isPresent();
        return type == EntryType.ALERT_RAISED
                && alert.severity().compareTo(Severity.CRITICAL) >= 0
                && alert.status() != AlertStatus.SUPPRESSED
                && !restricted;
    }

    private static boolean cannotWait(EntryType type, Incident incident) {
        return type == EntryType.INCIDENT_CLOCK_WARNED
                || type == EntryType.INCIDENT_CLOCK_BREACHED
                || type == EntryType.INCIDENT_CONTAINMENT_FAILED
                || type == EntryType.INCIDENT_EVIDENCE_DAMAGED
                || type == EntryType.INCIDENT_REOPENED
                || (type == EntryType.INCIDENT_OPENED && incident.severity().compareTo(Severity.HIGH) >= 0);
    }
}
