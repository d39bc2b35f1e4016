package org.gatehouse.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A feed and how it is.
///
/// @param source the system whose events it delivers
/// @param formats what it has delivered since the service started: `ocsf`, `trino`, `pgaudit`
/// @param lastEvent the latest time of any of its events
/// @param lastArrival when it last delivered
/// @param eventsPerMinute over the last minute
/// @param lagMs how long its newest event took to arrive; null when it has delivered none since the service started
/// @param lagLeastMs the least that any event took in the last hour; null when none arrived. Where even that is much,
///        its clock is behind ours, or what it delivers has waited
/// @param stored events since the service started
/// @param duplicates events that were there already, since the service started
/// @param quarantined events in quarantine now
/// @param gaps how often deliveries are missing, by their numbers, since the service started
/// @param missing how many deliveries are missing
/// @param clockAheadMs how far its clock is ahead of ours, at most in the last hour; 0 when it is not
public record FeedView(
        PersonRef feed,
        String source,
        State state,
        List<String> formats,
        @Nullable Instant lastEvent,
        @Nullable Instant lastArrival,
        long eventsPerMinute,
        @Nullable Long lagMs,
        @Nullable Long lagLeastMs,
        long stored,
        long duplicates,
        long quarantined,
        long gaps,
        long missing,
        long clockAheadMs) {
    public FeedView {
        formats = List.copyOf(formats);
    }

    public enum State {
        /// It delivers.
        RECEIVING,
        /// It has not delivered for longer than it may be quiet.
        SILENT,
        /// It has never delivered.
        NEVER
    }
}
