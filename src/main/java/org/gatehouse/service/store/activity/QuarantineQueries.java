package org.gatehouse.service.store.activity;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.events.ActivityStore.Alike;
import org.gatehouse.service.events.Quarantined;
import org.jspecify.annotations.Nullable;

/// Questions about what is in quarantine.
final class QuarantineQueries {
    /// So much of a document is in a list: enough to tell one from another.
    private static final int BEGINNING = 2_000;

    private static final String FROM = ", length(document) FROM quarantine WHERE feed = ?";
    private static final String HEAD = "SELECT number, feed, arrived, format, reason, ";
    private static final String WHOLE = HEAD + "document" + FROM;
    private static final String LISTED = HEAD + "left(document, " + BEGINNING + ")" + FROM;

    private QuarantineQueries() {}

    /// @param reason null for any
    static List<Quarantined> list(
            DuckDBConnection connection, PersonId feed, @Nullable String reason, long before, int limit)
            throws SQLException {
        String order = " ORDER BY number DESC LIMIT ?";
        return reason == null
                ? read(connection, LISTED + " AND number < ?" + order, feed.value(), before, limit)
                : read(
                        connection,
                        LISTED + " AND reason = ? AND number < ?" + order,
                        feed.value(),
                        reason,
                        before,
                        limit);
    }

    static List<Quarantined> alike(DuckDBConnection connection, PersonId feed, String reason, int limit)
            throws SQLException {
        String sql = WHOLE + " AND reason = ? ORDER BY number LIMIT ?";
        return read(connection, sql, feed.value(), reason, limit);
    }

    static List<Quarantined> one(DuckDBConnection connection, PersonId feed, long number) throws SQLException {
        return read(connection, WHOLE + " AND number = ? LIMIT ?", feed.value(), number, 1);
    }

    private static List<Quarantined> read(DuckDBConnection connection, String sql, Object... values)
            throws SQLException {
        List<Quarantined> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Quarantined(
                            rows.getLong(1),
                            new PersonId(rows.getString(2)),
                            Instant.ofEpochMilli(rows.getLong(3)),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getString(6),
                            rows.getLong(7)));
                }
            }
        }
        return found;
    }

    static List<Alike> reasons(DuckDBConnection connection, PersonId feed, int limit) throws SQLException {
        List<Alike> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT reason, count(*), max(number) FROM quarantine WHERE feed = ? GROUP BY reason"
                        + " ORDER BY 2 DESC, 3 DESC LIMIT ?")) {
            statement.setString(1, feed.value());
            statement.setInt(2, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Alike(rows.getString(1), rows.getLong(2), rows.getLong(3)));
                }
            }
        }
        return found;
    }

    /// @param reason null for any
    static long count(DuckDBConnection connection, PersonId feed, @Nullable String reason) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT count(*) FROM quarantine WHERE feed = ?" + (reason == null ? "" : " AND reason = ?"))) {
            statement.setString(1, feed.value());
            if (reason != null) {
                statement.setString(2, reason);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    static int delete(DuckDBConnection connection, PersonId feed, Collection<Long> numbers) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "DELETE FROM quarantine WHERE feed = ? AND number IN (SELECT unnest(?::BIGINT[]))")) {
            statement.setString(1, feed.value());
            statement.setArray(2, connection.createArrayOf("BIGINT", numbers.toArray()));
            return statement.executeUpdate();
        }
    }
}
