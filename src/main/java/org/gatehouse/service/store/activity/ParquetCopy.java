package org.gatehouse.service.store.activity;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.NavigableSet;
import org.duckdb.DuckDBConnection;
import org.gatehouse.service.events.Criteria;

/// Events as a Parquet file: times as timestamps, lists as lists, words as they are queried by.
final class ParquetCopy {
    private static final int SECONDS = 300;
    private static final String NONE = "no_event";
    private static final String COLUMNS = "epoch_ms(time) AS time, epoch_ms(arrived) AS arrived, coverage,"
            + " grant_id AS \"grant\", person, name, user_name AS \"user\", string_split(actors, chr(10)) AS actors,"
            + " affiliation, country, operation, action, outcome, asset, data_class AS class, region,"
            + " string_split(columns, chr(10)) AS columns, rows, bytes, duration AS duration_ms, source, feed, product,"
            + " client, address, statement, reason, over_what AS \"over\", uid, ocsf";

    private final Days days;

    ParquetCopy(Days days) {
        this.days = days;
    }

    /// @param most the most events that are written, the newest
    void write(DuckDBConnection connection, Criteria criteria, int most, Path file) throws SQLException {
        NavigableSet<LocalDate> within = days.within(criteria.from(), criteria.to());
        String source = within.isEmpty() ? none(connection) : Days.source(within);
        Condition condition = Condition.of(criteria);
        String place = file.toString().replace("'", "''");
        String sql = "COPY (SELECT " + COLUMNS + " FROM " + source + " AS event WHERE " + condition.sql()
                + " ORDER BY event.time DESC, event.seq DESC LIMIT ?) TO '" + place
                + "' (FORMAT parquet, COMPRESSION zstd)";
        condition.parameter(most);
        try (PreparedStatement statement = EventQueries.prepared(connection, sql, condition)) {
            statement.setQueryTimeout(SECONDS);
            statement.execute();
        }
    }

    /// Something to select from where no day has events: a file without rows still tells its columns.
    private static String none(DuckDBConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(EventTable.createTemporary(NONE));
        }
        return NONE;
    }
}
