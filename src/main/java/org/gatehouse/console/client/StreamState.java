package org.gatehouse.console.client;

import java.time.Instant;

/// How the connection to the live stream stands.
public sealed interface StreamState {
    /// The first connection is being made.
    record Connecting() implements StreamState {}

    /// Events arrive as they happen.
    record Live() implements StreamState {}

    /// The connection broke; it is tried again by itself.
    ///
    /// @param since when it was last known to be good
    /// @param attempts how often it was tried since, 0 at first
    /// @param nextTry when it is tried next
    record Lost(Instant since, int attempts, Instant nextTry) implements StreamState {}

    /// The service does not let this person listen; it is not tried again.
    record Refused(ServiceProblem why) implements StreamState {}

    /// It was closed by us.
    record Closed() implements StreamState {}
}
