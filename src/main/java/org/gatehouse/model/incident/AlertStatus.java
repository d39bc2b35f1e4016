package org.gatehouse.model.incident;

/// Where an alert stands: OCSF Detection Finding (2004), by its `status_id`.
public enum AlertStatus {
    NEW(1),
    /// Somebody looks at it, or an incident holds it.
    IN_PROGRESS(2),
    /// Kept from view by a suppression; it stays on record.
    SUPPRESSED(3),
    /// Somebody said what it was.
    RESOLVED(4);

    private final int ocsf;

    AlertStatus(int ocsf) {
        this.ocsf = ocsf;
    }

    /// OCSF's `status_id`.
    public int ocsf() {
        return ocsf;
    }

    /// Whether somebody still has to look at it.
    public boolean isOpen() {
        return this == NEW || this == IN_PROGRESS;
    }

    public boolean canBecome(AlertStatus next) {
        return switch (this) {
            case NEW -> next == IN_PROGRESS || next == SUPPRESSED || next == RESOLVED;
            case IN_PROGRESS -> next == SUPPRESSED || next == RESOLVED;
            // Looked at again.
            case SUPPRESSED, RESOLVED -> next == IN_PROGRESS;
        };
    }
}
