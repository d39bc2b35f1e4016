package org.gatehouse.service.store.activity;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.service.events.Criteria;
import org.gatehouse.service.events.Place;
import org.gatehouse.service.events.StoredEvent;
import org.jspecify.annotations.Nullable;

/// Questions about events. Days are looked at one by one where the newest are wanted, and together where all count.
final class EventQueries {
    private static final String NEWEST_FIRST = " ORDER BY time DESC, seq DESC LIMIT ?";
    private static final int SECONDS = 30;

    private final Days days;

    EventQueries(Days days) {
        this.days = days;
    }

    List<Activity> page(DuckDBConnection connection, Criteria criteria, @Nullable Place after, int limit)
            throws SQLException {
        List<Activity> found = new ArrayList<>();
        Criteria older = before(criteria, after);
        for (LocalDate day : days.within(older.from(), older.to())) {
            Condition condition = condition(older, after);
            found.addAll(list(connection, Days.table(day), condition, NEWEST_FIRST, limit - found.size()));
            if (found.size() >= limit) {
                break;
            }
        }
        return found;
    }

    /// A page of events with their OCSF form.
    ///
    /// @param newest those with higher numbers are left out
    List<StoredEvent> stored(
            DuckDBConnection connection, Criteria criteria, long newest, @Nullable Place after, int limit)
            throws SQLException {
        List<StoredEvent> found = new ArrayList<>();
        Criteria older = before(criteria, after);
        for (LocalDate day : days.within(older.from(), older.to())) {
            Condition condition = condition(older, after).and("seq <= ?", newest);
            String sql = "SELECT " + EventTable.COLUMNS + ", ocsf FROM " + Days.table(day) + " WHERE " + condition.sql()
                    + NEWEST_FIRST;
            condition.parameter(limit - found.size());
            try (PreparedStatement statement = prepared(connection, sql, condition);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(EventTable.event(rows));
                }
            }
            if (found.size() >= limit) {
                break;
            }
        }
        return found;
    }

    /// The same up to where a page before ended.
    private static Criteria before(Criteria criteria, @Nullable Place after) {
        return after == null || !after.time().isBefore(criteria.to())
                ? criteria
                : new Criteria(criteria.query(), criteria.from(), after.time().plusMillis(1), criteria.onlyOf());
    }

    private static Condition condition(Criteria criteria, @Nullable Place after) {
        Condition condition = Condition.of(criteria);
        if (after != null) {
            long time = after.time().toEpochMilli();
            condition.and("(time < ? OR (time = ? AND seq < ?))", time, time, after.seq());
        }
        return condition;
    }

    List<Activity> since(DuckDBConnection connection, Criteria criteria, long seq, int limit) throws SQLException {
        NavigableSet<LocalDate> within = days.within(criteria.from(), criteria.to());
        if (within.isEmpty()) {
            return List.of();
        }
        return list(
                connection,
                Days.source(within),
                Condition.of(criteria).and("seq > ?", seq),
                " ORDER BY seq LIMIT ?",
                limit);
    }

    private static List<Activity> list(
            DuckDBConnection connection, String source, Condition condition, String order, int limit)
            throws SQLException {
        List<Activity> found = new ArrayList<>();
        String sql = "SELECT " + EventTable.COLUMNS + " FROM " + source + " WHERE " + condition.sql() + order;
        condition.parameter(limit);
        try (PreparedStatement statement = prepared(connection, sql, condition);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(EventTable.activity(rows));
            }
        }
        return found;
    }

    Optional<StoredEvent> find(DuckDBConnection connection, String uid) throws SQLException {
        for (LocalDate day : days.all().descendingSet()) {
            String sql = "SELECT " + EventTable.COLUMNS + ", ocsf FROM " + Days.table(day) + " WHERE uid = ? LIMIT 1";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, uid);
                try (ResultSet rows = statement.executeQuery()) {
                    if (rows.next()) {
                        return Optional.of(EventTable.event(rows));
                    }
                }
            }
        }
        return Optional.empty();
    }

    long count(DuckDBConnection connection, Criteria criteria) throws SQLException {
        NavigableSet<LocalDate> within = days.within(criteria.from(), criteria.to());
        if (within.isEmpty()) {
            return 0;
        }
        Condition condition = Condition.of(criteria);
        String sql = "SELECT count(*) FROM " + Days.source(within) + " WHERE " + condition.sql();
        try (PreparedStatement statement = prepared(connection, sql, condition);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    Map<Instant, Map<CoverageState, Long>> histogram(DuckDBConnection connection, Criteria criteria, Duration width)
            throws SQLException {
        Map<Instant, Map<CoverageState, Long>> bars = new TreeMap<>();
        NavigableSet<LocalDate> within = days.within(criteria.from(), criteria.to());
        if (within.isEmpty()) {
            return bars;
        }
        Condition condition = Condition.of(criteria);
        long from = criteria.from().toEpochMilli();
        String sql = "SELECT (time - " + from + ") // " + width.toMillis() + " AS bar, coverage, count(*) FROM "
                + Days.source(within) + " WHERE " + condition.sql() + " GROUP BY bar, coverage";
        try (PreparedStatement statement = prepared(connection, sql, condition);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Instant bar = criteria.from().plusMillis(rows.getLong(1) * width.toMillis());
                bars.computeIfAbsent(bar, ignored -> new EnumMap<>(CoverageState.class))
                        .put(CoverageState.valueOf(rows.getString(2).toUpperCase(Locale.ROOT)), rows.getLong(3));
            }
        }
        return bars;
    }

    static PreparedStatement prepared(DuckDBConnection connection, String sql, Condition condition)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            statement.setQueryTimeout(SECONDS);
            condition.bind(statement);
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
