package org.gatehouse.model;

import java.util.regex.Pattern;

/// The id of a freeze. Shape: `FRZ-3`.
public record FreezeId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("FRZ-[0-9]{1,12}");

    public FreezeId {
        Id.check("FreezeId", SHAPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
