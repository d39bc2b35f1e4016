package org.gatehouse.model;

/// What an entry of the register is.
public enum PersonKind {
    USER,
    /// A job or program that acts on data under its own name; it has an owner.
    SERVICE,
    /// A gate or a feed.
    MACHINE
}
