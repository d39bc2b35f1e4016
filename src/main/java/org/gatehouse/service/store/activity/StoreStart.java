package org.gatehouse.service.store.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.NavigableSet;
import org.duckdb.DuckDBConnection;

/// What the writer must know of a store that has just been opened.
final class StoreStart {
    private static final int DAYS_KNOWN = 3;

    private StoreStart() {}

    /// The highest number that any row of the tables bears; -1 when there is none.
    static long highest(DuckDBConnection connection, String column, Iterable<String> tables) throws SQLException {
        long highest = -1;
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                try (ResultSet rows =
                        statement.executeQuery("SELECT coalesce(max(" + column + "), -1) FROM " + table)) {
                    rows.next();
                    highest = Math.max(highest, rows.getLong(1));
                }
            }
        }
        return highest;
    }

    /// Learns the keys of the newest events, whole hours of them.
    static SeenKeys seen(DuckDBConnection connection, Days days, int most) throws SQLException {
        SeenKeys seen = new SeenKeys(most);
        NavigableSet<LocalDate> newest = new java.util.TreeSet<>(
                days.all().descendingSet().stream().limit(DAYS_KNOWN).toList());
        if (newest.isEmpty()) {
            return seen;
        }
        String source = Days.source(newest);
        long cut = newest.size() == days.all().size() ? Long.MIN_VALUE : startOf(newest.first());
        long left = most;
        try (Statement statement = connection.createStatement();
                ResultSet hours = statement.executeQuery("SELECT time // " + SeenKeys.HOUR + " AS hour, count(*) FROM "
                        + source + " GROUP BY hour ORDER BY hour DESC")) {
            while (hours.next()) {
                left -= hours.getLong(2);
                if (left < 0) {
                    cut = (hours.getLong(1) + 1) * SeenKeys.HOUR;
                    break;
                }
            }
        }
        seen.unknownBefore(cut);
        try (Statement statement = connection.createStatement();
                ResultSet keys = statement.executeQuery("SELECT time, key FROM " + source + " WHERE time >= " + cut)) {
            while (keys.next()) {
                seen.add(keys.getLong(1), keys.getLong(2));
            }
        }
        return seen;
    }

    private static long startOf(LocalDate day) {
        return day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
