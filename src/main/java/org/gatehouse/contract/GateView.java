package org.gatehouse.contract;

import java.time.Instant;
import java.util.List;
import org.gatehouse.model.Gate;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// A gate, how it fares, and which bundle it has.
///
/// @param lastSeen null when it has not been heard of since the service started
/// @param decisions answers given since then
/// @param denials how many of them were no
/// @param unknownOperations how often it asked for something the service has no word for, and was denied
/// @param bundle of a gate read by itself alone
/// @param recentDenials the latest, the newest first; of a gate read by itself alone
public record GateView(
        Gate gate,
        @Nullable Instant lastSeen,
        long decisions,
        long denials,
        long unknownOperations,
        @Nullable BundleState bundle,
        List<Denial> recentDenials) {
    public GateView {
        recentDenials = List.copyOf(recentDenials);
    }

    /// What a gate that decides by itself has.
    ///
    /// @param revision of the bundle as it is now
    /// @param acknowledged the revision that the gate last said it decides by; null when it has not said since the
    ///         service started
    /// @param current whether the two are the same
    public record BundleState(
            String revision,
            @Nullable String acknowledged,
            @Nullable Instant acknowledgedAt,
            boolean current) {}

    /// One thing that was refused.
    ///
    /// @param subject null when the gate's name for them names nobody
    public record Denial(
            Instant at,
            @Nullable PersonId subject,
            String name,
            String action,
            String asset,
            String why,
            String reason) {}

    /// What `POST /v1/gates` answers: the token is shown this once and kept nowhere.
    public record IssuedGate(Gate gate, String token) {}
}
