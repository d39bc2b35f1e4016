package org.gatehouse.model;

/// What a person or machine may do with Gatehouse. Held by roster, changed only by two leads.
public enum Role {
    REQUESTER,
    STEWARD,
    LEAD_STEWARD,
    SECURITY_ANALYST,
    MANAGER,
    MONITOR,
    ADMINISTRATOR,
    GATE,
    FEED;

    /// Whether a holder may fill approval slots.
    public boolean decides() {
        return this == STEWARD || this == LEAD_STEWARD;
    }

    /// Whether a holder of this role also has the rights of `other`: a lead steward is a steward.
    public boolean includes(Role other) {
        return this == other || (this == LEAD_STEWARD && other == STEWARD);
    }
}
