package org.gatehouse.model;

import java.util.regex.Pattern;

/// The id of a region where assets are stored. Shape: `us-va`, `us-gcp-east4`, `sg`.
public record RegionId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");

    public RegionId {
        Id.check("RegionId", SHAPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
