package org.gatehouse.model;

/// The id of a freeze. Shape: `FRZ-3`.
public record FreezeId(String value) implements Id {
    public FreezeId {
        Id.check("FreezeId", "FRZ-[0-9]{1,12}", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
