package org.gatehouse.service.store.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.duckdb.DuckDBAppender;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Id;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RegionId;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.model.event.EventClass;
import org.gatehouse.model.event.Operation;
import org.gatehouse.model.event.Outcome;
import org.gatehouse.model.event.Over;
import org.gatehouse.service.events.StoredEvent;
import org.jspecify.annotations.Nullable;

/// The table of a day: its columns, how an event is written and how it is read. Times are milliseconds since 1970,
/// words of few are in lower case, lists have a line an element.
final class EventTable {
    /// All that makes up an [Activity], in the order in which it is read.
    static final String COLUMNS = "seq, uid, time, arrived, type, operation, action, outcome, source, feed, product,"
            + " person, name, user_name, actors, affiliation, asset, data_class, region, columns, client, address,"
            + " country, rows, bytes, duration, statement, coverage, grant_id, reason, over_what";

    private static final String DEFINITION = """
            (seq BIGINT, uid VARCHAR, time BIGINT, arrived BIGINT, type VARCHAR, operation VARCHAR, action VARCHAR,
             outcome VARCHAR, source VARCHAR, feed VARCHAR, product VARCHAR, person VARCHAR, name VARCHAR,
             user_name VARCHAR, actors VARCHAR, affiliation VARCHAR, asset VARCHAR, data_class VARCHAR, region VARCHAR,
             columns VARCHAR, client VARCHAR, address VARCHAR, country VARCHAR, rows BIGINT, bytes BIGINT,
             duration BIGINT, statement VARCHAR, coverage VARCHAR, grant_id VARCHAR, reason VARCHAR,
             ocsf VARCHAR, key BIGINT, over_what VARCHAR)""";

    private EventTable() {}

    static String create(String table) {
        return "CREATE TABLE IF NOT EXISTS " + table + " " + DEFINITION;
    }

    /// Gives a table that was made before it the column that was added last.
    static String complete(String table) {
        return "ALTER TABLE " + table + " ADD COLUMN IF NOT EXISTS over_what VARCHAR";
    }

    /// A table that only its connection sees.
    static String createTemporary(String table) {
        return "CREATE TEMPORARY TABLE IF NOT EXISTS " + table + " " + DEFINITION;
    }

    static void append(DuckDBAppender out, Activity activity, String ocsf, long key) throws SQLException {
        out.beginRow();
        out.append(activity.seq());
        out.append(activity.uid());
        out.append(activity.time().toEpochMilli());
        out.append(activity.arrivedAt().toEpochMilli());
        out.append(word(activity.type()));
        out.append(word(activity.operation()));
        out.append(word(activity.action()));
        out.append(word(activity.outcome()));
        out.append(activity.source());
        out.append(activity.feed().value());
        out.append(activity.product());
        text(out, id(activity.person()));
        out.append(activity.name());
        out.append(activity.user());
        text(out, lines(activity.actors()));
        text(out, word(activity.affiliation()));
        out.append(activity.asset());
        text(out, word(activity.dataClass()));
        text(out, id(activity.region()));
        text(out, lines(activity.columns()));
        text(out, activity.client());
        text(out, activity.address());
        text(out, activity.country());
        number(out, activity.rows());
        number(out, activity.bytes());
        number(out, activity.durationMs());
        text(out, activity.statement());
        out.append(word(activity.coverage()));
        text(out, id(activity.grant()));
        out.append(activity.reason());
        out.append(ocsf);
        out.append(key);
        text(out, word(activity.over()));
        out.endRow();
    }

    /// Reads [#COLUMNS].
    static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                row.getLong(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                constant(EventClass.class, row.getString(5)),
                constant(Operation.class, row.getString(6)),
                constant(Action.class, row.getString(7)),
                constant(Outcome.class, row.getString(8)),
                row.getString(9),
                new PersonId(row.getString(10)),
                row.getString(11),
                row.getString(12) == null ? null : new PersonId(row.getString(12)),
                row.getString(13),
                row.getString(14),
                list(row.getString(15)),
                nullable(Affiliation.class, row.getString(16)),
                row.getString(17),
                nullable(DataClass.class, row.getString(18)),
                row.getString(19) == null ? null : new RegionId(row.getString(19)),
                list(row.getString(20)),
                row.getString(21),
                row.getString(22),
                row.getString(23),
                number(row, 24),
                number(row, 25),
                number(row, 26),
                row.getString(27),
                constant(CoverageState.class, row.getString(28)),
                row.getString(29) == null ? null : new GrantId(row.getString(29)),
                row.getString(30),
                nullable(Over.class, row.getString(31)));
    }

    /// Reads [#COLUMNS] and `ocsf`.
    static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(activity(row), row.getString(32));
    }

    private static void text(DuckDBAppender out, @Nullable String text) throws SQLException {
        if (text == null) {
            out.appendNull();
        } else {
            out.append(text);
        }
    }

    private static void number(DuckDBAppender out, @Nullable Long number) throws SQLException {
        if (number == null) {
            out.appendNull();
        } else {
            out.append(number.longValue());
        }
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(number);
    }

    private static @Nullable String id(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String lines(List<String> list) {
        return list.isEmpty() ? null : String.join("\n", list);
    }

    private static List<String> list(@Nullable String lines) {
        return lines == null ? List.of() : List.of(lines.split("\n", -1));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private static <E extends Enum<E>> @Nullable E nullable(Class<E> type, @Nullable String word) {
        return word == null ? null : constant(type, word);
    }
}
