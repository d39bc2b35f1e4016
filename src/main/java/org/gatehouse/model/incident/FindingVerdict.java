package org.gatehouse.model.incident;

/// What an alert or an incident turned out to be: OCSF's `verdict_id` 1 to 10.
public enum FindingVerdict {
    FALSE_POSITIVE(1),
    TRUE_POSITIVE(2),
    DISREGARD(3),
    SUSPICIOUS(4),
    BENIGN(5),
    TEST(6),
    INSUFFICIENT_DATA(7),
    SECURITY_RISK(8),
    MANAGED_EXTERNALLY(9),
    DUPLICATE(10);

    private final int ocsf;

    FindingVerdict(int ocsf) {
        this.ocsf = ocsf;
    }

    /// OCSF's `verdict_id`.
    public int ocsf() {
        return ocsf;
    }
}
