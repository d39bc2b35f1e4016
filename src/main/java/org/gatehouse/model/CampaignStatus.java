package org.gatehouse.model;

/// Where a review campaign stands.
public enum CampaignStatus {
    RUNNING,
    /// Past its due time with grants that nobody answered for. They can still be answered for.
    OVERDUE,
    /// Every grant was answered for, or ended before somebody did.
    DONE,
    /// Ended by a lead after it was due; what nobody answered for stays listed as such.
    CLOSED,
    /// Called off by a lead.
    CANCELLED;

    public boolean isFinal() {
        return this == DONE || this == CLOSED || this == CANCELLED;
    }

    public boolean canBecome(CampaignStatus next) {
        return switch (this) {
            case RUNNING -> next == OVERDUE || next == DONE || next == CANCELLED;
            case OVERDUE -> next == DONE || next == CLOSED || next == CANCELLED;
            case DONE, CLOSED, CANCELLED -> false;
        };
    }
}
