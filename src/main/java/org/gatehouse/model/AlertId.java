package org.gatehouse.model;

import java.util.regex.Pattern;

/// The id of an alert. Shape: `AL-12`.
public record AlertId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("AL-[0-9]{1,12}");

    public AlertId {
        Id.check("AlertId", SHAPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
