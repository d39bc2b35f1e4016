package org.gatehouse.model;

import java.util.Set;

/// Where an access request stands. `PENDING` and `MORE_INFO` alternate; the last six are final.
public enum RequestStatus {
    /// Saved by its requester, who alone sees it: nobody decides it, and time does not run.
    DRAFT,
    PENDING,
    MORE_INFO,
    APPROVED,
    DENIED,
    CANCELLED,
    EXPIRED,
    /// Approved by people, yet no grant could be made of it (the policy or somebody's standing changed meanwhile).
    FAILED,
    /// Replaced by another request of the same requester.
    SUPERSEDED;

    private static final Set<RequestStatus> FINAL = Set.of(APPROVED, DENIED, CANCELLED, EXPIRED, FAILED, SUPERSEDED);

    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /// Whether people still have something to do with it.
    public boolean isOpen() {
        return this == PENDING || this == MORE_INFO;
    }

    public boolean canBecome(RequestStatus next) {
        return switch (this) {
            case DRAFT -> next == PENDING || next == CANCELLED || next == SUPERSEDED;
            case PENDING -> next == MORE_INFO || next.isFinal();
            case MORE_INFO -> next == PENDING || (next.isFinal() && next != APPROVED);
            case APPROVED, DENIED, CANCELLED, EXPIRED, FAILED, SUPERSEDED -> false;
        };
    }
}
