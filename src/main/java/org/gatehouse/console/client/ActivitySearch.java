package org.gatehouse.console.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which access events.
///
/// @param query in the query language; empty for all
/// @param from events at this time or later; null leaves it to the service
/// @param to events before this time; null for up to now
public record ActivitySearch(
        String query, @Nullable Instant from, @Nullable Instant to) {}
