package org.gatehouse.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.model.Gate;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// A gate, how it fares, and what it has acknowledged. Figures outlive the service; up to ten seconds of them are lost
/// when it is killed.
///
/// @param lastSeen when it last asked, fetched or acknowledged; null when it was never heard of
/// @param countedSince when it was first heard of; null likewise
/// @param decisions answers given since then
/// @param denials how many of them were no
/// @param unknownOperations how often it asked for something the service has no word for, and was denied
/// @param decisionsPerSecond over the last minute
/// @param denialsPerMinute over the last minute
/// @param acknowledgedIndex the index that it was last answered from, by how many ledger entries that took account
///         of; null when it has never asked
/// @param currentIndex the same of the index as it is now
/// @param bundle of a gate that decides by itself, and of every gate that is read by itself alone
/// @param recentDenials the latest, the newest first; of a gate read by itself alone
public record GateView(
        Gate gate,
        @Nullable Instant lastSeen,
        @Nullable Instant countedSince,
        long decisions,
        long denials,
        long unknownOperations,
        double decisionsPerSecond,
        double denialsPerMinute,
        @Nullable Long acknowledgedIndex,
        long currentIndex,
        @Nullable BundleState bundle,
        List<Denial> recentDenials) {
    /// A gate that was heard of is silent when nothing came from it for so long.
    public static final Duration SILENT_AFTER = Duration.ofMinutes(15);

    public GateView {
        recentDenials = List.copyOf(recentDenials);
    }

    /// Whether it said that it decides by a bundle, and so goes on deciding while nobody can reach it.
    public boolean decidesByItself() {
        return bundle != null && bundle.acknowledged() != null;
    }

    /// What a gate that decides by itself has.
    ///
    /// @param revision of the bundle as it is now; empty while none can be made
    /// @param acknowledged the revision that the gate last said it decides by; null when it has not said so
    /// @param acknowledgedAt when it said so first
    /// @param current whether the two are the same
    /// @param behind what is not acknowledged; null when nothing is, or nothing ever was, or when what the gate
    ///         decides by is not known any more
    public record BundleState(
            String revision,
            @Nullable String acknowledged,
            @Nullable Instant acknowledgedAt,
            boolean current,
            @Nullable Behind behind) {}

    /// What the bundle as it is now says otherwise than the one that a gate decides by.
    ///
    /// @param granted grants that the gate does not know of yet
    /// @param withdrawn grants that it may still allow by, though they allow nothing any more
    /// @param changed grants that it knows as they were
    /// @param people whether people or their names have changed, and locks with them
    /// @param assets whether assets or freezes on them have changed
    public record Behind(long granted, long withdrawn, long changed, boolean people, boolean assets) {}

    /// One thing that was refused.
    ///
    /// @param subject null when the gate's name for them names nobody
    /// @param needs the request that would cure it; null when none could
    public record Denial(
            Instant at,
            @Nullable PersonId subject,
            String name,
            String action,
            String asset,
            String why,
            String reason,
            @Nullable NeededAccess needs) {}

    /// What `POST /v1/gates` answers: the token is shown this once and kept nowhere.
    public record IssuedGate(Gate gate, String token) {}
}
