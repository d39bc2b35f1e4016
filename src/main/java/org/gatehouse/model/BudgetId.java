package org.gatehouse.model;

import java.util.regex.Pattern;

/// The id of an exposure budget. Shape: `BUD-3`.
public record BudgetId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("BUD-[0-9]{1,12}");

    public BudgetId {
        Id.check("BudgetId", SHAPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
