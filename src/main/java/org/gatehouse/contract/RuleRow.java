package org.gatehouse.contract;

import java.time.Instant;
import org.gatehouse.model.incident.Severity;
import org.jspecify.annotations.Nullable;

/// A detection rule in a list, and how it fares.
///
/// @param kind `rule` over single events, `correlation` over matches of other rules
/// @param alone whether its matches are findings of their own; not so when a correlation alone asks for them
/// @param on whether its findings are handed over
/// @param file that it stands in; those that ship begin with `gatehouse/`
/// @param line where it begins in it
/// @param lastEvaluated when it was last asked about an event; null when never since the service started
/// @param events that it was asked about
/// @param lastMatched when it last matched; null when never since the service started
/// @param matches so often
/// @param matchesLastHour in the last sixty minutes
/// @param nanosPerEvent what it costs for each event, measured on some of them
public record RuleRow(
        String id,
        String title,
        Severity level,
        String kind,
        boolean alone,
        boolean on,
        String file,
        int line,
        @Nullable String playbook,
        @Nullable Instant lastEvaluated,
        long events,
        @Nullable Instant lastMatched,
        long matches,
        long matchesLastHour,
        double nanosPerEvent) {}
