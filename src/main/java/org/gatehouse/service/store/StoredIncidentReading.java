package org.gatehouse.service.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.EvidenceId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.SuppressionId;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.AlertStatus;
import org.gatehouse.model.incident.Evidence;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.model.incident.Severity;
import org.gatehouse.model.incident.Suppression;
import org.gatehouse.service.records.AlertFilter;
import org.gatehouse.service.records.IncidentFilter;
import org.gatehouse.service.records.IncidentReading;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Slice;
import org.hibernate.StatelessSession;

/// Reads of alerts and incidents over one session. Confined to one thread.
abstract class StoredIncidentReading implements IncidentReading {
    private final AlertQueries alerts;
    private final IncidentQueries incidents;

    StoredIncidentReading(StatelessSession session) {
        alerts = new AlertQueries(session);
        incidents = new IncidentQueries(session);
    }

    @Override
    public Optional<Alert> alert(AlertId id) {
        return alerts.alert(id);
    }

    @Override
    public Slice<Alert> alerts(AlertFilter filter, PageSpec page) {
        return alerts.alerts(filter, page);
    }

    @Override
    public int countAlerts(AlertFilter filter) {
        return alerts.count(filter);
    }

    @Override
    public Map<AlertStatus, Map<Severity, Integer>> alertCounts(AlertFilter filter) {
        return alerts.counts(filter);
    }

    @Override
    public Optional<Alert> groupedAlert(String key, Instant since) {
        return alerts.grouped(key, since);
    }

    @Override
    public List<Alert> alertsMergedInto(Collection<AlertId> heads) {
        return alerts.mergedInto(heads);
    }

    @Override
    public Optional<Suppression> suppression(SuppressionId id) {
        return alerts.suppression(id);
    }

    @Override
    public List<Suppression> suppressionsInForce() {
        return alerts.suppressionsInForce();
    }

    @Override
    public List<Suppression> suppressionsDueBefore(Instant instant, int limit) {
        return alerts.suppressionsDueBefore(instant, limit);
    }

    @Override
    public Slice<Suppression> suppressions(PageSpec page) {
        return alerts.suppressions(page);
    }

    @Override
    public Optional<Incident> incident(IncidentId id) {
        return incidents.incident(id);
    }

    @Override
    public Slice<Incident> incidents(IncidentFilter filter, PageSpec page) {
        return incidents.incidents(filter, page);
    }

    @Override
    public int countIncidents(IncidentFilter filter) {
        return incidents.count(filter);
    }

    @Override
    public Map<IncidentStatus, Map<Severity, Integer>> incidentCounts(IncidentFilter filter) {
        return incidents.counts(filter);
    }

    @Override
    public List<IncidentId> incidentsDueBefore(Instant instant, int limit) {
        return incidents.dueBefore(instant, limit);
    }

    @Override
    public Optional<Evidence> evidence(EvidenceId id) {
        return incidents.evidence(id);
    }

    @Override
    public List<Evidence> evidenceOf(IncidentId incident) {
        return incidents.evidenceOf(incident);
    }
}
