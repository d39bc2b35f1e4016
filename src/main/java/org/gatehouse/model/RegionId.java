package org.gatehouse.model;

/// The id of a region where assets are stored. Shape: `us-va`, `us-gcp-east4`, `sg`.
public record RegionId(String value) implements Id {
    public RegionId {
        Id.check("RegionId", "[a-z0-9][a-z0-9-]{0,40}", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
