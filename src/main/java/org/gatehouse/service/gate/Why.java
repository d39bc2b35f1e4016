package org.gatehouse.service.gate;

import java.util.Locale;

/// Why a gate is answered as it is, for programs.
public enum Why {
    /// A grant covers it.
    GRANTED,
    /// It is public data.
    PUBLIC,
    /// No grant covers it, but one could: access can be asked for.
    APPROVAL_REQUIRED,
    UNKNOWN_SUBJECT,
    UNKNOWN_RESOURCE,
    UNKNOWN_ACTION,
    /// The gate may not ask this: not its asset, not its source.
    OUTSIDE_GATE,
    /// Somebody involved is locked or has left.
    NOT_IN_GOOD_STANDING,
    FROZEN,
    /// Somebody involved has read as many rows of it as one person may in a time.
    OVER_BUDGET,
    /// The question is incomplete or badly written.
    NOT_UNDERSTOOD,
    /// Nobody can tell at the moment.
    OUT_OF_STEP;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
