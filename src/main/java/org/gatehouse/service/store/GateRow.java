package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.model.Gate;

/// A registered gate.
@Entity
@Table(name = "gate")
class GateRow extends VersionedRow {
    @Id
    String id = "";

    String document = "";

    protected GateRow() {}

    GateRow(Gate gate) {
        super(gate.version());
        id = gate.id().value();
        document = Stored.write(gate);
    }

    Gate gate() {
        return Stored.read(document, Gate.class);
    }
}
