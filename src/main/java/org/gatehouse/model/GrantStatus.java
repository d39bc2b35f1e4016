package org.gatehouse.model;

/// Where a grant stands. Only `ACTIVE` allows anything.
public enum GrantStatus {
    SCHEDULED,
    /// Sent to the gates, not yet in force.
    ACTIVATING,
    ACTIVE,
    SUSPENDED,
    /// Being withdrawn from the gates; the index already denies.
    DEACTIVATING,
    EXPIRED,
    REVOKED,
    COMPLETED,
    ACTIVATION_FAILED,
    /// An alarm: a gate has not confirmed that it stopped allowing.
    DEACTIVATION_FAILED;

    public boolean isFinal() {
        return this == EXPIRED || this == REVOKED || this == COMPLETED || this == ACTIVATION_FAILED;
    }

    /// Whether the grant may still allow something, now or later.
    public boolean isLive() {
        return this == SCHEDULED || this == ACTIVATING || this == ACTIVE || this == SUSPENDED;
    }

    public boolean canBecome(GrantStatus next) {
        return switch (this) {
            case SCHEDULED ->
                next == ACTIVATING || next == SUSPENDED || next == EXPIRED || next == REVOKED || next == COMPLETED;
            case ACTIVATING -> next == ACTIVE || next == ACTIVATION_FAILED || next == SUSPENDED || next == DEACTIVATING;
            case ACTIVE -> next == SUSPENDED || next == DEACTIVATING;
            case SUSPENDED -> next == SCHEDULED || next == ACTIVE || next == DEACTIVATING;
            case DEACTIVATING -> next == EXPIRED || next == REVOKED || next == COMPLETED || next == DEACTIVATION_FAILED;
            case DEACTIVATION_FAILED -> next == EXPIRED || next == REVOKED || next == COMPLETED;
            case EXPIRED, REVOKED, COMPLETED, ACTIVATION_FAILED -> false;
        };
    }
}
