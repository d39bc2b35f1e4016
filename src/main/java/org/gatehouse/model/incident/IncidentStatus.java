package org.gatehouse.model.incident;

/// Where an incident stands: OCSF Incident Finding (2005), its "In Progress" in five phases (NIST SP 800-61r3).
public enum IncidentStatus {
    NEW(1),
    /// Somebody finds out whether it is one.
    TRIAGE(2),
    DECLARED(2),
    CONTAINMENT(2),
    ERADICATION(2),
    RECOVERY(2),
    /// Waits for something, until a time.
    ON_HOLD(3),
    RESOLVED(4),
    /// Resolved, and looked back upon before it is closed.
    POST_REVIEW(4),
    CLOSED(5);

    private final int ocsf;

    IncidentStatus(int ocsf) {
        this.ocsf = ocsf;
    }

    /// OCSF's `status_id`.
    public int ocsf() {
        return ocsf;
    }

    /// One of the phases in which people work on it, and from which it can be put on hold.
    public boolean isWorking() {
        return ocsf == 2;
    }

    /// Not resolved yet.
    public boolean isOpen() {
        return ocsf <= 3;
    }

    /// What may follow. From being on hold it goes back to the phase it came from.
    public boolean canBecome(IncidentStatus next) {
        return switch (this) {
            case NEW -> next == TRIAGE;
            case TRIAGE -> next == DECLARED || next == ON_HOLD || next == RESOLVED;
            case DECLARED -> next == CONTAINMENT || next == ON_HOLD || next == RESOLVED;
            case CONTAINMENT -> next == ERADICATION || next == ON_HOLD || next == RESOLVED;
            case ERADICATION -> next == CONTAINMENT || next == RECOVERY || next == ON_HOLD || next == RESOLVED;
            case RECOVERY -> next == CONTAINMENT || next == ERADICATION || next == ON_HOLD || next == RESOLVED;
            case ON_HOLD -> next.isWorking();
            case RESOLVED -> next == POST_REVIEW || next == TRIAGE;
            case POST_REVIEW -> next == CLOSED || next == TRIAGE;
            case CLOSED -> next == TRIAGE;
        };
    }

    /// Whether going there is a reopening.
    public boolean reopens(IncidentStatus next) {
        return !isOpen() && next == TRIAGE;
    }
}
