package org.gatehouse.service.activity;

import java.time.Instant;
import org.gatehouse.model.PersonId;

/// What is amiss with a feed, or no longer is: loss is an incident.
///
/// Each is told once, after it is in the ledger.
public sealed interface FeedNews {
    PersonId feed();

    /// The system whose events it delivers.
    String source();

    /// When it was noticed.
    Instant at();

    /// It has delivered nothing for longer than it may.
    ///
    /// @param since when it last delivered
    record Silent(PersonId feed, String source, Instant since, Instant at) implements FeedNews {}

    /// It delivers again.
    ///
    /// @param since when it had last delivered before
    record Resumed(PersonId feed, String source, Instant since, Instant at) implements FeedNews {}

    /// Deliveries are missing.
    ///
    /// @param from the number of the first
    /// @param to the number of the last
    /// @param missing how many between them
    record Gapped(PersonId feed, String source, long from, long to, long missing, Instant at) implements FeedNews {}

    /// Who turns such news into something else, as into an alert. Told on the thread that keeps the time: it must be
    /// quick, and what it throws is logged and stops nobody.
    @FunctionalInterface
    interface Listener {
        void told(FeedNews news);
    }
}
