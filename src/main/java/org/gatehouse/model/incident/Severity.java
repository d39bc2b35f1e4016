package org.gatehouse.model.incident;

import java.util.Arrays;

/// How grave something that was found is: OCSF's `severity_id` 1 to 6.
public enum Severity {
    INFORMATIONAL(1),
    LOW(2),
    MEDIUM(3),
    HIGH(4),
    CRITICAL(5),
    FATAL(6);

    private final int ocsf;

    Severity(int ocsf) {
        this.ocsf = ocsf;
    }

    /// OCSF's `severity_id`.
    public int ocsf() {
        return ocsf;
    }

    /// @throws IllegalArgumentException for a number that is none of theirs
    public static Severity ofOcsf(long id) {
        return Arrays.stream(values())
                .filter(severity -> severity.ocsf == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " is no severity_id"));
    }

    public Severity max(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
