package org.gatehouse.model;

import java.util.regex.Pattern;

/// The id of a suppression of alerts. Shape: `SUP-12`.
public record SuppressionId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("SUP-[0-9]{1,12}");

    public SuppressionId {
        Id.check("SuppressionId", SHAPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
