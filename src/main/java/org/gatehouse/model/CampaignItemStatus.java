package org.gatehouse.model;

/// Where one grant of a review campaign stands.
public enum CampaignItemStatus {
    OPEN,
    /// A person found that it is still needed.
    ATTESTED,
    /// A person ended the grant here.
    REVOKED,
    /// The grant ended by other ways before anybody answered: there is nothing left to keep.
    ENDED;

    public boolean isFinal() {
        return this != OPEN;
    }

    public boolean canBecome(CampaignItemStatus next) {
        return this == OPEN && next != OPEN;
    }
}
