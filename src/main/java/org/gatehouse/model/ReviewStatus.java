package org.gatehouse.model;

/// Where a post-use review stands. A rejected one calls for an incident.
public enum ReviewStatus {
    DUE,
    IN_REVIEW,
    OVERDUE,
    ACCEPTED,
    REJECTED;

    public boolean isFinal() {
        return this == ACCEPTED || this == REJECTED;
    }

    public boolean canBecome(ReviewStatus next) {
        return switch (this) {
            case DUE -> next == IN_REVIEW || next == OVERDUE || next.isFinal();
            case IN_REVIEW -> next == OVERDUE || next.isFinal();
            case OVERDUE -> next.isFinal();
            case ACCEPTED, REJECTED -> false;
        };
    }
}
