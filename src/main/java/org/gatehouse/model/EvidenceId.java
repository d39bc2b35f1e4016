package org.gatehouse.model;

import java.util.regex.Pattern;

/// The id of a piece of evidence. Shape: `EV-12`.
public record EvidenceId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("EV-[0-9]{1,12}");

    public EvidenceId {
        Id.check("EvidenceId", SHAPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
