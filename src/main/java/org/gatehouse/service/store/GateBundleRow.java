package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.service.records.GateBundle;

/// The bundle that a gate decides by.
@Entity
@Table(name = "gate_bundle")
class GateBundleRow {
    @Id
    String gate = "";

    String document = "";

    protected GateBundleRow() {}

    GateBundleRow(GateBundle bundle) {
        gate = bundle.gate().value();
        document = Stored.write(bundle);
    }
}
