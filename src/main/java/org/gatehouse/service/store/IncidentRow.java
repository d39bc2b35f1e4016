package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import org.gatehouse.model.incident.Incident;
import org.jspecify.annotations.Nullable;

/// An incident.
@Entity
@Table(name = "incident")
class IncidentRow extends VersionedRow {
    @Id
    long id;

    String status = "";
    long severity;

    @Nullable
    String assignee;

    boolean restricted;

    @Nullable
    Long actsAt;

    String search = "";
    String document = "";

    protected IncidentRow() {}

    IncidentRow(Incident incident) {
        super(incident.version());
        id = Ids.numberToStore(incident.id());
        status = incident.status().name();
        severity = incident.severity().ocsf();
        assignee = incident.assignee() == null ? null : incident.assignee().value();
        restricted = incident.marking().restricted();
        actsAt = Moments.nanosOrNull(incident.actsAt().orElse(null));
        search = (incident.id().value() + " " + incident.title()).toLowerCase(Locale.ROOT);
        document = Stored.write(incident);
    }

    Incident incident() {
        return Stored.read(document, Incident.class);
    }
}
