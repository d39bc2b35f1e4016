package org.gatehouse.model;

/// What one decision says.
public enum Choice {
    APPROVE,
    DENY,
    /// The person declares a conflict of interest and takes no part.
    ABSTAIN_CONFLICT
}
