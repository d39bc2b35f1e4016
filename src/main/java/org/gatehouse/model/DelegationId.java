package org.gatehouse.model;

/// The id of a delegation. Shape: `DLG-12`.
public record DelegationId(String value) implements Id {
    public DelegationId {
        Id.check("DelegationId", "DLG-[0-9]{1,12}", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
