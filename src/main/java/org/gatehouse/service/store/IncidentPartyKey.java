package org.gatehouse.service.store;

import jakarta.persistence.Embeddable;

/// An incident by its number, and `reader p-ana` or `subject p-ana`.
@Embeddable
record IncidentPartyKey(long incident, String party) {
    static final IncidentPartyKey NONE = new IncidentPartyKey(0, "");
}
