package org.gatehouse.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A feed and how it is.
///
/// @param source the system whose events it delivers
/// @param lastEvent the latest time of any of its events
/// @param lastArrival when it last delivered
/// @param eventsPerMinute over the last minute
/// @param lagMs how long its newest event took to arrive; null when it has delivered none since the service started
/// @param stored events since the service started
/// @param duplicates events that were there already, since the service started
/// @param quarantined events in quarantine now
/// @param gaps how often deliveries were missing, by their numbers, since the service started
/// @param missing how many deliveries are missing
/// @param clockAheadMs how far its clock is ahead of ours, at most seen; 0 when it is not
public record FeedView(
        PersonRef feed,
        String source,
        State state,
        @Nullable Instant lastEvent,
        @Nullable Instant lastArrival,
        long eventsPerMinute,
        @Nullable Long lagMs,
        long stored,
        long duplicates,
        long quarantined,
        long gaps,
        long missing,
        long clockAheadMs) {
    public enum State {
        /// It delivers.
        RECEIVING,
        /// It has not delivered for longer than it may be quiet.
        SILENT,
        /// It has never delivered.
        NEVER
    }
}
