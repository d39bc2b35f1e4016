package org.gatehouse.model;

import java.util.regex.Pattern;

/// The id of a proposed change to a policy or to the roster. Shape: `CHG-5`.
public record ChangeId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("CHG-[0-9]{1,12}");

    public ChangeId {
        Id.check("ChangeId", SHAPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
