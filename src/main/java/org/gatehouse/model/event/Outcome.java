package org.gatehouse.model.event;

/// How a touch of data ended, as its source says.
public enum Outcome {
    SUCCEEDED,
    FAILED,
    /// Refused by the gate or the source.
    DENIED
}
