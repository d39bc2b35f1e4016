package org.gatehouse.service.access;

import org.gatehouse.model.GrantStatus;

/// States of grants in half sentences.
final class GrantWords {
    private GrantWords() {}

    static String of(GrantStatus status) {
        return switch (status) {
            case SCHEDULED -> "has not been activated yet";
            case ACTIVATING -> "is being activated";
            case ACTIVE -> "is active";
            case SUSPENDED -> "is suspended";
            case DEACTIVATING -> "is being withdrawn";
            case EXPIRED -> "has expired";
            case REVOKED -> "has been revoked";
            case COMPLETED -> "has been completed";
            case ACTIVATION_FAILED -> "could not be activated";
            case DEACTIVATION_FAILED -> "has ended, though a gate has not confirmed it";
        };
    }
}
