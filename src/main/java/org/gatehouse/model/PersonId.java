package org.gatehouse.model;

import java.util.regex.Pattern;

/// The id of a person, service or machine in the register. Shape: `p-` and a slug.
public record PersonId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("p-[a-z0-9][a-z0-9-]{0,62}");

    public PersonId {
        Id.check("PersonId", SHAPE, value);
    }

    /// Whether this could be the id of somebody.
    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
