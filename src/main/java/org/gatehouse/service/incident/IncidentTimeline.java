package org.gatehouse.service.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gatehouse.contract.HistoryEntry;
import org.gatehouse.contract.TimelineEntry;
import org.gatehouse.contract.TimelineEntry.Kind;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentLink;
import org.gatehouse.service.access.EntryWords;
import org.gatehouse.service.access.Names;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.AlertFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Records;

/// All that happened in an incident, in the order of time: what was found, what the grants linked to it
/// allowed, what people and time did. Safe for any number of threads.
public final class IncidentTimeline {
    /// Of a longer history the newest entries are shown.
    static final int MOST = 1_000;

    private static final int MOST_ALERTS = 200;

    private final Records records;

    public IncidentTimeline(Records records) {
        this.records = records;
    }

    /// Oldest first.
    ///
    /// @throws org.gatehouse.contract.Refusal `FORBIDDEN`, `NOT_FOUND`
    public List<TimelineEntry> of(Caller caller, IncidentId id) {
        return records.read(reading -> {
            Incident incident = IncidentRules.seen(reading, caller, id);
            List<TimelineEntry> all = new ArrayList<>();
            Names names = new Names(reading);
            reading.alerts(AlertFilter.of(null, id), PageSpec.first(MOST_ALERTS))
                    .items()
                    .forEach(alert -> alert(names, alert, all));
            incident.links().stream()
                    .filter(link -> link.kind() == IncidentLink.Kind.GRANT)
                    .flatMap(link -> reading.grant(new GrantId(link.target())).stream())
                    .forEach(grant -> grant(names, grant, all));
            EntryWords.history(reading, reading.ledgerOf("incident", id.value(), MOST))
                    .forEach(line -> all.add(entry(line)));
            all.sort(Comparator.comparing(TimelineEntry::at));
            return all;
        });
    }

    private static void alert(Names names, Alert alert, List<TimelineEntry> all) {
        var actor = names.refOrNull(alert.person());
        String id = alert.id().value();
        all.add(new TimelineEntry(
                alert.firstAt(),
                Kind.EVENT,
                actor,
                alert.lastAt().equals(alert.firstAt())
                        ? "did what " + id + " is about"
                        : "began what " + id + " is about",
                null,
                alert.events().isEmpty() ? null : alert.events().getFirst()));
        if (alert.lastAt().isAfter(alert.firstAt())) {
            all.add(new TimelineEntry(
                    alert.lastAt(),
                    Kind.EVENT,
                    actor,
                    "did so for the last time; events: " + alert.eventCount(),
                    null,
                    alert.events().isEmpty() ? null : alert.events().getLast()));
        }
        all.add(new TimelineEntry(alert.raisedAt(), Kind.ALERT, null, alert.title(), alert.summary(), id));
    }

    private static void grant(Names names, Grant grant, List<TimelineEntry> all) {
        var subject = names.ref(grant.subject().id());
        if (grant.activatedAt() != null) {
            all.add(new TimelineEntry(
                    grant.activatedAt(),
                    Kind.GRANT,
                    subject,
                    "began to use " + grant.id(),
                    null,
                    grant.id().value()));
        }
        if (grant.closure() != null) {
            all.add(new TimelineEntry(
                    grant.closure().at(),
                    Kind.GRANT,
                    names.refOrNull(grant.closure().by()),
                    grant.id() + " ended",
                    grant.closure().reason(),
                    grant.id().value()));
        }
    }

    private static TimelineEntry entry(HistoryEntry line) {
        return new TimelineEntry(line.at(), kind(line.type()), line.actor(), line.words(), line.text(), null);
    }

    private static Kind kind(EntryType type) {
        return switch (type) {
            case INCIDENT_OPENED, INCIDENT_MOVED, INCIDENT_HELD, INCIDENT_WOKEN, INCIDENT_REOPENED, INCIDENT_CLOSED ->
                Kind.STATE;
            case INCIDENT_TASK_ADDED, INCIDENT_TASK_ASSIGNED, INCIDENT_TASK_ENDED, INCIDENT_TASK_REOPENED -> Kind.TASK;
            case INCIDENT_COMMENTED -> Kind.COMMENT;
            case INCIDENT_CONTAINMENT_ORDERED, INCIDENT_CONTAINED, INCIDENT_CONTAINMENT_FAILED -> Kind.CONTAINMENT;
            case INCIDENT_EVIDENCE_ADDED,
                    INCIDENT_EVIDENCE_READ,
                    INCIDENT_EVIDENCE_HANDED_OVER,
                    INCIDENT_EVIDENCE_DAMAGED -> Kind.EVIDENCE;
            case INCIDENT_CLOCK_WARNED, INCIDENT_CLOCK_BREACHED -> Kind.CLOCK;
            default -> Kind.CHANGE; // of what the incident says of itself
        };
    }
}
