package org.gatehouse.model.incident;

/// How grave something that was found is: OCSF's `severity_id` 1 to 6.
public enum Severity {
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL,
    FATAL;

    /// OCSF's `severity_id`.
    public int ocsf() {
        return ordinal() + 1;
    }

    public Severity max(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
