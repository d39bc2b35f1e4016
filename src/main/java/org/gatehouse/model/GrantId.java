package org.gatehouse.model;

import java.util.regex.Pattern;

/// The id of a grant. Shape: `G-8841`.
public record GrantId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("G-[0-9]{1,12}");

    public GrantId {
        Id.check("GrantId", SHAPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
