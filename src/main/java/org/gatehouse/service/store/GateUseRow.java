package org.gatehouse.service.store;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.records.GateUse;

/// How often a gate said yes because of a grant.
@Entity
@Table(name = "gate_use")
class GateUseRow {
    @EmbeddedId
    GateUseOf key = GateUseOf.NONE;

    long decisions;
    long firstUsed;
    long lastUsed;

    protected GateUseRow() {}

    GateUseRow(GateUse use) {
        key = key(use);
        decisions = use.decisions();
        firstUsed = Moments.nanos(use.first());
        lastUsed = Moments.nanos(use.last());
    }

    static GateUseOf key(GateUse use) {
        return new GateUseOf(Ids.numberToStore(use.grant()), use.gate().value());
    }

    GateUse use() {
        return new GateUse(
                new PersonId(key.gate()),
                new GrantId("G-" + key.grantId()),
                decisions,
                Moments.instant(firstUsed),
                Moments.instant(lastUsed));
    }
}
