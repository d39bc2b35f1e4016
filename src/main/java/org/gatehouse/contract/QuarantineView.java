package org.gatehouse.contract;

import java.time.Instant;
import java.util.List;

/// An event that could not be understood.
///
/// @param number names it, for replay
/// @param format what it was read as: `ocsf`, `trino`, `pgaudit`
/// @param reason what is wrong
/// @param document what came; in a list its beginning
/// @param characters how long the whole document is
public record QuarantineView(long number, Instant at, String format, String reason, String document, long characters) {

    /// Events of one feed that could not be understood for the same reason.
    ///
    /// @param newest the number of the newest of them
    public record Alike(String reason, long events, long newest) {}

    /// The most frequent first.
    ///
    /// @param others how many events have other reasons
    public record Reasons(List<Alike> reasons, long others) {
        public Reasons {
            reasons = List.copyOf(reasons);
        }
    }

    /// What became of events of the same reason.
    ///
    /// @param released how many are no longer in quarantine
    /// @param stored events that they became
    /// @param duplicates events that they became and that were there already
    /// @param kept how many are still not understood, for whatever reason
    /// @param left how many of that reason were not looked at: there were more than are taken at once
    public record Together(int released, int stored, int duplicates, int kept, long left) {}
}
