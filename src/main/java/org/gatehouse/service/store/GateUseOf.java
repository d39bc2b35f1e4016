package org.gatehouse.service.store;

import jakarta.persistence.Embeddable;

/// A grant as one gate uses it, by the grant's number and the gate's id.
@Embeddable
record GateUseOf(long grantId, String gate) {
    static final GateUseOf NONE = new GateUseOf(0, "");
}
