package org.gatehouse.model;

/// How strongly the person was authenticated when they decided.
public enum AuthStrength {
    /// A bearer token alone.
    TOKEN,
    SINGLE_FACTOR,
    MULTI_FACTOR,
    HARDWARE_KEY
}
