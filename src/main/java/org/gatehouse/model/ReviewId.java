package org.gatehouse.model;

import java.util.regex.Pattern;

/// The id of a post-use review. Shape: `PUR-77`.
public record ReviewId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("PUR-[0-9]{1,12}");

    public ReviewId {
        Id.check("ReviewId", SHAPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
