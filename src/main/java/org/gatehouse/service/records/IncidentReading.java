package org.gatehouse.service.records;

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

/// What of [Reading] is about alerts and incidents.
public interface IncidentReading {
    Optional<Alert> alert(AlertId id);

    Slice<Alert> alerts(AlertFilter filter, PageSpec page);

    int countAlerts(AlertFilter filter);

    /// How many there are in each state and of each severity, over all that the filter holds.
    Map<AlertStatus, Map<Severity, Integer>> alertCounts(AlertFilter filter);

    /// The newest one of this [Alert#key] that is neither resolved nor older than the instant.
    Optional<Alert> groupedAlert(String key, Instant since);

    /// Those shown under one of these, oldest first.
    List<Alert> alertsMergedInto(Collection<AlertId> heads);

    Optional<Suppression> suppression(SuppressionId id);

    /// Those that nobody ended and that have not been found expired.
    List<Suppression> suppressionsInForce();

    /// Those that expire at or before the instant and are not ended.
    List<Suppression> suppressionsDueBefore(Instant instant, int limit);

    /// In force first, then the newest.
    Slice<Suppression> suppressions(PageSpec page);

    Optional<Incident> incident(IncidentId id);

    Slice<Incident> incidents(IncidentFilter filter, PageSpec page);

    int countIncidents(IncidentFilter filter);

    /// How many there are in each state and of each severity, over all that the filter holds.
    Map<IncidentStatus, Map<Severity, Integer>> incidentCounts(IncidentFilter filter);

    /// Incidents with a clock to tell of, a hold that ends, or a containment that is not done, at or before the
    /// instant.
    List<IncidentId> incidentsDueBefore(Instant instant, int limit);

    Optional<Evidence> evidence(EvidenceId id);

    /// Oldest first.
    List<Evidence> evidenceOf(IncidentId incident);
}
