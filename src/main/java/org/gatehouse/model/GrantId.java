package org.gatehouse.model;

/// The id of a grant. Shape: `G-8841`.
public record GrantId(String value) implements Id {
    public GrantId {
        Id.check("GrantId", "G-[0-9]{1,12}", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
