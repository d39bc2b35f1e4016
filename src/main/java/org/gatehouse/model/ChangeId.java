package org.gatehouse.model;

/// The id of a proposed change to a policy or to the roster. Shape: `CHG-5`.
public record ChangeId(String value) implements Id {
    public ChangeId {
        Id.check("ChangeId", "CHG-[0-9]{1,12}", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
