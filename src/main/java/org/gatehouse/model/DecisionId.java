package org.gatehouse.model;

import java.util.regex.Pattern;

/// The id of one decision. Shape: `DEC-812`.
public record DecisionId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("DEC-[0-9]{1,12}");

    public DecisionId {
        Id.check("DecisionId", SHAPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
