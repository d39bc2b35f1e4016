package org.gatehouse.service.http.stream;

import java.time.Duration;

/// How much the stream keeps at hand and how patient it is.
///
/// @param eventsKept the newest events held in memory; whoever falls further behind resumes from the ledger
/// @param heartbeat how often a quiet stream says that it lives
/// @param stalledAfter how long a consumer may take none of what it is sent
public record StreamSettings(int eventsKept, Duration heartbeat, Duration stalledAfter) {
    public static final StreamSettings USUAL =
            new StreamSettings(4_096, Duration.ofSeconds(15), Duration.ofSeconds(30));
}
