package org.gatehouse.model;

import java.util.regex.Pattern;

/// The id of a delegation. Shape: `DLG-12`.
public record DelegationId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("DLG-[0-9]{1,12}");

    public DelegationId {
        Id.check("DelegationId", SHAPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
