package org.gatehouse.model.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gatehouse.model.Action;
import org.jspecify.annotations.Nullable;

/// One touch of data as a source recorded it, read from its OCSF form. Names are the source's own; nothing in it
/// comes from our registers.
///
/// @param uid names the event at its source for ever; what arrives twice under one is stored once
/// @param time when it happened, by the source's clock
/// @param product what recorded it: `Trino`, `PostgreSQL`
/// @param user the name it was done under
/// @param actors who acted under that name, outermost first; empty when they acted themself
/// @param asset the full name in lower case: `userdata.core.profiles`; empty when the source names none
/// @param columns those reached; empty when the source names none
/// @param unmasked those of them that were shown as they are; null when the source does not tell
/// @param rows how many rows were returned or changed; null when the source does not count
/// @param durationMs how long it took
/// @param statement what was asked, at most [#STATEMENT_MOST] characters
/// @param ocsf the whole event in its OCSF form, JSON
public record AccessEvent(
        String uid,
        EventClass type,
        Operation operation,
        Action action,
        Outcome outcome,
        Instant time,
        String product,
        String user,
        List<String> actors,
        String asset,
        Set<String> columns,
        @Nullable Set<String> unmasked,
        @Nullable String client,
        @Nullable String address,
        @Nullable Long rows,
        @Nullable Long bytes,
        @Nullable Long durationMs,
        @Nullable String statement,
        String ocsf) {
    /// The longest statement kept in a column of its own; the whole of it stays in the OCSF form.
    public static final int STATEMENT_MOST = 8_000;

    public AccessEvent {
        actors = List.copyOf(actors);
        columns = Set.copyOf(columns);
        unmasked = unmasked == null ? null : Set.copyOf(unmasked);
    }
}
