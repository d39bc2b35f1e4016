package org.gatehouse.service.store.activity;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.model.event.Outcome;
import org.gatehouse.service.events.Delivery;
import org.gatehouse.service.events.Used;

/// What stands beside the events and is written in the same transaction: quarantine, and sums that outlive the
/// events they were made of. Sums are kept as what each batch adds, which takes no search; [#compact] adds them up.
final class SideTables {
    static final List<String> DEFINITIONS = List.of(
            "CREATE TABLE IF NOT EXISTS quarantine (number BIGINT, feed VARCHAR, arrived BIGINT, format VARCHAR,"
                    + " reason VARCHAR, document VARCHAR)",
            "CREATE TABLE IF NOT EXISTS grant_use (grant_id VARCHAR, events BIGINT, rows BIGINT, bytes BIGINT,"
                    + " last_used BIGINT)",
            "CREATE TABLE IF NOT EXISTS exposure (person VARCHAR, asset VARCHAR, hour BIGINT, rows BIGINT)");

    private SideTables() {}

    static void quarantine(
            DuckDBConnection connection, long firstNumber, PersonId feed, Instant at, List<Delivery.Rejected> rejected)
            throws SQLException {
        if (rejected.isEmpty()) {
            return; // an appender that appends nothing takes as long as one that does
        }
        long number = firstNumber;
        try (DuckDBAppender out = connection.createAppender("quarantine")) {
            for (Delivery.Rejected one : rejected) {
                out.beginRow();
                out.append(number++);
                out.append(feed.value());
                out.append(at.toEpochMilli());
                out.append(one.format());
                out.append(one.reason());
                out.append(one.document());
                out.endRow();
            }
        }
    }

    /// What the events add to the use of grants.
    static Map<GrantId, Used> use(List<Activity> activities) {
        Map<GrantId, Used> added = new HashMap<>();
        for (Activity activity : activities) {
            GrantId grant = activity.grant();
            if (grant != null) {
                added.put(
                        grant,
                        added.getOrDefault(grant, Used.NOTHING)
                                .plus(number(activity.rows()), number(activity.bytes()), activity.time()));
            }
        }
        return added;
    }

    static void writeUse(DuckDBConnection connection, Map<GrantId, Used> added) throws SQLException {
        if (added.isEmpty()) {
            return;
        }
        try (DuckDBAppender out = connection.createAppender("grant_use")) {
            for (var one : added.entrySet()) {
                Used used = one.getValue();
                out.beginRow();
                out.append(one.getKey().value());
                out.append(used.events());
                out.append(used.rows());
                out.append(used.bytes());
                out.append(used.lastUsed() == null ? 0 : used.lastUsed().toEpochMilli());
                out.endRow();
            }
        }
    }

    private record Reach(PersonId person, String asset, long hour) {}

    /// What the events add to the rows that people have reached.
    static void writeExposure(DuckDBConnection connection, List<Activity> activities) throws SQLException {
        Map<Reach, Long> added = new HashMap<>();
        for (Activity activity : activities) {
            PersonId person = activity.person();
            if (person != null && activity.outcome() != Outcome.DENIED && activity.coverage() != CoverageState.EXEMPT) {
                long hour = Math.floorDiv(activity.time().toEpochMilli(), SeenKeys.HOUR);
                added.merge(new Reach(person, activity.asset(), hour), number(activity.rows()), Long::sum);
            }
        }
        if (added.isEmpty()) {
            return;
        }
        try (DuckDBAppender out = connection.createAppender("exposure")) {
            for (var one : added.entrySet()) {
                out.beginRow();
                out.append(one.getKey().person().value());
                out.append(one.getKey().asset());
                out.append(one.getKey().hour());
                out.append(one.getValue().longValue());
                out.endRow();
            }
        }
    }

    static long rowsReached(DuckDBConnection connection, PersonId person, String asset, long fromHour)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT coalesce(sum(rows), 0)::BIGINT FROM exposure WHERE person = ? AND asset = ? AND hour >= ?")) {
            statement.setString(1, person.value());
            statement.setString(2, asset);
            statement.setLong(3, fromHour);
            try (ResultSet sum = statement.executeQuery()) {
                sum.next();
                return sum.getLong(1);
            }
        }
    }

    static Map<PersonId, Long> reachedAtLeast(DuckDBConnection connection, long rows, String asset, long fromHour)
            throws SQLException {
        Map<PersonId, Long> reached = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT person, least(sum(rows), 9000000000000000000)::BIGINT FROM exposure"
                        + " WHERE hour >= ? AND (asset = ? OR starts_with(asset, ?))"
                        + " GROUP BY person HAVING sum(rows) >= ?")) {
            statement.setLong(1, fromHour);
            statement.setString(2, asset);
            statement.setString(3, asset + ".");
            statement.setLong(4, rows);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    reached.put(new PersonId(found.getString(1)), found.getLong(2));
                }
            }
        }
        return reached;
    }

    /// Adds up what batches have added, so that there is one row a grant, and one a person, asset and hour.
    static void compact(DuckDBConnection connection) throws SQLException {
        DuckFile.begin(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE grant_use AS SELECT grant_id, sum(events)::BIGINT AS events,"
                    + " sum(rows)::BIGINT AS rows, sum(bytes)::BIGINT AS bytes, max(last_used) AS last_used"
                    + " FROM grant_use GROUP BY grant_id");
            statement.execute(
                    "CREATE OR REPLACE TABLE exposure AS SELECT person, asset, hour, sum(rows)::BIGINT AS rows"
                            + " FROM exposure GROUP BY person, asset, hour");
        }
        connection.commit();
    }

    static Map<GrantId, Used> readUse(DuckDBConnection connection) throws SQLException {
        Map<GrantId, Used> all = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT grant_id, sum(events)::BIGINT, sum(rows)::BIGINT, sum(bytes)::BIGINT, max(last_used)"
                                + " FROM grant_use GROUP BY grant_id")) {
            while (rows.next()) {
                Instant last = Instant.ofEpochMilli(rows.getLong(5));
                all.put(
                        new GrantId(rows.getString(1)),
                        new Used(rows.getLong(2), rows.getLong(3), rows.getLong(4), last));
            }
        }
        return all;
    }

    private static long number(@org.jspecify.annotations.Nullable Long number) {
        return number == null ? 0 : number;
    }
}
