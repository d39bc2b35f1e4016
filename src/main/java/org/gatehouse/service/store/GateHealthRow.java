package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.service.records.GateHealth;

/// How a gate has fared.
@Entity
@Table(name = "gate_health")
class GateHealthRow {
    @Id
    String gate = "";

    String document = "";

    protected GateHealthRow() {}

    GateHealthRow(GateHealth health) {
        gate = health.gate().value();
        document = Stored.write(health);
    }
}
