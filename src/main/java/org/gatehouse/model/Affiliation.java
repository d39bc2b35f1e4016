package org.gatehouse.model;

/// Whom a person answers to. A fact from the identity provider or the register, never something a person sets for
/// themself.
public enum Affiliation {
    STEWARD,
    HOST,
    COMPANY,
    PARENT,
    VENDOR,
    REGULATOR;

    /// Whether somebody of this affiliation may hold a deciding role and fill an approval slot. The company and its
    /// parent never.
    public boolean mayDecide() {
        return this == STEWARD || this == HOST;
    }

    /// How far this affiliation is from the stewards' trust: the larger, the stricter. Used where several people
    /// act together.
    public int distance() {
        return switch (this) {
            case STEWARD -> 0;
            case HOST -> 1;
            case REGULATOR -> 2;
            case VENDOR -> 3;
            case COMPANY -> 4;
            case PARENT -> 5;
        };
    }

    /// The affiliation that is judged when an actor chain holds both.
    public Affiliation stricter(Affiliation other) {
        return other.distance() > distance() ? other : this;
    }
}
