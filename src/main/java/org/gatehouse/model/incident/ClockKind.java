package org.gatehouse.model.incident;

/// What an incident is timed by.
public enum ClockKind {
    /// Until somebody takes it up.
    ACKNOWLEDGE,
    /// Until it is clear whether it is one.
    DECLARE,
    /// From being declared until it does no more harm.
    CONTAIN,
    /// Until it is over.
    RESOLVE,
    /// From being declared until the regulator is told, or need not be.
    REGULATOR_NOTICE
}
