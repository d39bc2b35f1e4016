package org.gatehouse.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How many rows of an asset, and of everything under its name together, one person may read within a rolling window,
/// whatever their grants say.
///
/// @param asset an asset, or what assets stand under: `c`, `c.s` or `c.s.t`
/// @param rows with as many read, nothing more of it is read
/// @param window how far back reads count
/// @param by who set it, or changed it last
/// @param at when they did
/// @param removed how it ended; null while it holds
public record ExposureBudget(
        BudgetId id,
        long version,
        AssetId asset,
        long rows,
        Duration window,
        String reason,
        PersonId by,
        Instant at,
        @Nullable Resolution removed) {
    public static final Duration WINDOW_LEAST = Duration.ofHours(1);
    public static final Duration WINDOW_MOST = Duration.ofDays(90);
    public static final long ROWS_MOST = 1_000_000_000_000_000L;

    public boolean inForce() {
        return removed == null;
    }

    public ExposureBudget removed(Resolution how) {
        return new ExposureBudget(id, version + 1, asset, rows, window, reason, by, at, how);
    }
}
