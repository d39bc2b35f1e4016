package org.gatehouse.contract;

import java.time.Instant;
import java.util.List;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.jspecify.annotations.Nullable;

/// What stands around a request.
///
/// @param days the period that `requester` counts over
/// @param similar decided requests on the same assets, newest first, at most 5
public record RequestContext(
        int days, RequesterRecord requester, SameData sameData, List<Freeze> freezes, List<Similar> similar) {
    public RequestContext {
        freezes = List.copyOf(freezes);
        similar = List.copyOf(similar);
    }

    /// What became of the requester's requests.
    ///
    /// @param unused grants that lapsed or ended without use
    /// @param perWeek requests submitted per week over the period, oldest first
    public record RequesterRecord(int requests, int approved, int denied, int open, int unused, List<Integer> perWeek) {
        public RequesterRecord {
            perWeek = List.copyOf(perWeek);
        }
    }

    /// Who reaches the same assets now.
    public record SameData(
            int activeGrants, int identities, @Nullable Instant nextExpiry) {}

    /// @param words how it ended: "approved 2 of 2", "denied: raw contact data"
    public record Similar(RequestId id, RequestStatus status, String words) {}
}
