package org.gatehouse.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One feed, how it is, and how it has been.
///
/// @param silentAfter how long it may deliver nothing
/// @param minutes the last hour, the oldest first
/// @param gaps what is missing, the oldest first; of very many the latest
/// @param silences when it was silent, the latest first
/// @param history what was done to it, the latest first
public record FeedDetail(
        FeedView feed,
        Duration silentAfter,
        List<Minute> minutes,
        List<Gap> gaps,
        List<Silence> silences,
        List<HistoryEntry> history) {
    public FeedDetail {
        minutes = List.copyOf(minutes);
        gaps = List.copyOf(gaps);
        silences = List.copyOf(silences);
        history = List.copyOf(history);
    }

    /// What arrived in one minute.
    ///
    /// @param lagMs the least that any event took; null when none arrived
    /// @param clockAheadMs how far its clock was ahead of ours, at most
    public record Minute(
            Instant at,
            long events,
            long quarantined,
            @Nullable Long lagMs,
            long clockAheadMs) {}

    /// Deliveries that are missing, by their numbers.
    ///
    /// @param from the first of them
    /// @param to the last of them
    /// @param after when the delivery before them arrived
    /// @param noticed when the one after them arrived
    public record Gap(long from, long to, Instant after, Instant noticed) {}

    /// A time in which it delivered nothing, longer than it may.
    ///
    /// @param from when it had last delivered
    /// @param to when it delivered again; null while it has not
    public record Silence(Instant from, @Nullable Instant to) {}
}
