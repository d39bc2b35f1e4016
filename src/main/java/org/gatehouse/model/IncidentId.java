package org.gatehouse.model;

import java.util.regex.Pattern;

/// The id of an incident. Shape: `INC-12`.
public record IncidentId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("INC-[0-9]{1,12}");

    public IncidentId {
        Id.check("IncidentId", SHAPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
