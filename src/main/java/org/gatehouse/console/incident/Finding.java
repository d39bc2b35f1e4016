package org.gatehouse.console.incident;

import org.gatehouse.contract.AlertRow;
import org.gatehouse.contract.IncidentRow;
import org.gatehouse.model.Id;

/// A line of the list: an alert or an incident.
sealed interface Finding {
    Id id();

    record OfAlert(AlertRow row) implements Finding {
        @Override
        public Id id() {
            return row.alert().id();
        }
    }

    record OfIncident(IncidentRow row) implements Finding {
        @Override
        public Id id() {
            return row.id();
        }
    }
}
