package org.gatehouse.service.store.activity;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.events.Quarantined;

/// Questions about what is in quarantine.
final class QuarantineQueries {
    private static final String SELECT =
            "SELECT number, feed, arrived, format, reason, document FROM quarantine WHERE feed = ?";

    private QuarantineQueries() {}

    static List<Quarantined> list(DuckDBConnection connection, PersonId feed, long before, int limit)
            throws SQLException {
        return read(connection, SELECT + " AND number < ? ORDER BY number DESC LIMIT ?", feed, before, limit);
    }

    static List<Quarantined> one(DuckDBConnection connection, PersonId feed, long number) throws SQLException {
        return read(connection, SELECT + " AND number = ? LIMIT ?", feed, number, 1);
    }

    private static List<Quarantined> read(
            DuckDBConnection connection, String sql, PersonId feed, long number, int limit) throws SQLException {
        List<Quarantined> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, feed.value());
            statement.setLong(2, number);
            statement.setInt(3, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Quarantined(
                            rows.getLong(1),
                            new PersonId(rows.getString(2)),
                            Instant.ofEpochMilli(rows.getLong(3)),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getString(6)));
                }
            }
        }
        return found;
    }

    static long count(DuckDBConnection connection, PersonId feed) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT count(*) FROM quarantine WHERE feed = ?")) {
            statement.setString(1, feed.value());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    static boolean delete(DuckDBConnection connection, PersonId feed, long number) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM quarantine WHERE feed = ? AND number = ?")) {
            statement.setString(1, feed.value());
            statement.setLong(2, number);
            return statement.executeUpdate() > 0;
        }
    }
}
