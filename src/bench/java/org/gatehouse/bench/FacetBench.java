package org.gatehouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.model.query.Field;
import org.gatehouse.model.query.Query;
import org.gatehouse.model.query.QueryParser;
import org.gatehouse.service.events.Criteria;
import org.gatehouse.service.store.activity.ActivityConfig;
import org.gatehouse.service.store.activity.DuckActivityStore;
import org.gatehouse.service.store.activity.FilledStore;

/// What the Live activity screen asks for every few seconds, over many events: the facets and the histogram of all of
/// them, of a narrowed query, and of the last hour. Arguments: millions of events, over how many days, and the JDBC
/// address of a PostgreSQL database, if the same is to be asked of it.
public final class FacetBench {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final int ROUNDS = 5;
    private static final int BARS = 96;
    private static final List<Field> FIELDS = List.of(
            Field.COVERAGE,
            Field.AFFILIATION,
            Field.COUNTRY,
            Field.SOURCE,
            Field.CLASS,
            Field.OPERATION,
            Field.PERSON,
            Field.ASSET);

    private FacetBench() {}

    private record Asked(String name, Criteria criteria, String where) {}

    /// Something to be timed.
    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        int millions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        int days = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        Path folder = Files.createTempDirectory("facet-bench");
        FilledStore.fill(folder, FIRST, days, millions * 1_000_000L / days);
        Instant end = FIRST.plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant start = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
        Query some = QueryParser.parse("class:protected affiliation:parent rows>1000")
                .query();
        List<Asked> all = List.of(
                new Asked("all", new Criteria(Query.ALL, start, end, null), "true"),
                new Asked(
                        "narrowed",
                        new Criteria(some, start, end, null),
                        "data_class = 'protected' AND affiliation = 'parent' AND rows > 1000"),
                new Asked(
                        "last hour",
                        new Criteria(Query.ALL, end.minus(Duration.ofHours(1)), end, null),
                        "time >= " + end.minus(Duration.ofHours(1)).toEpochMilli()));
        try (DuckActivityStore store = DuckActivityStore.open(folder, ActivityConfig.USUAL, InstantSource.system())) {
            System.out.printf("%d M events over %d days%n%-28s %12s%n", millions, days, "", "median ms");
            for (Asked asked : all) {
                Duration width = Duration.between(asked.criteria().from(), end).dividedBy(BARS);
                time("facets, " + asked.name(), () -> store.facets(asked.criteria(), FIELDS, 12));
                time("histogram, " + asked.name(), () -> store.histogram(asked.criteria(), width));
            }
        }
        if (arguments.length > 2) {
            peer(arguments[2], start, end, all);
        }
    }

    /// The same of a table `event` that holds the same events.
    private static void peer(String address, Instant start, Instant end, List<Asked> all) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            System.out.println("PostgreSQL");
            for (Asked asked : all) {
                long width = Duration.between(asked.criteria().from(), end)
                        .dividedBy(BARS)
                        .toMillis();
                time("facets, " + asked.name(), () -> read(statement, """
                        SELECT coverage, affiliation, country, source, data_class, operation, person, asset, count(*)
                        FROM event WHERE %s GROUP BY GROUPING SETS ((coverage), (affiliation), (country), (source),
                        (data_class), (operation), (person), (asset))""".formatted(asked.where())));
                time(
                        "histogram, " + asked.name(),
                        () -> read(
                                statement,
                                "SELECT (time - " + start.toEpochMilli() + ") / " + width
                                        + " AS bar, coverage, count(*) FROM event WHERE " + asked.where()
                                        + " GROUP BY bar, coverage"));
            }
        }
    }

    private static void read(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
    }

    private static void time(String name, Work work) throws SQLException {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long began = System.nanoTime();
            work.run();
            took.add((System.nanoTime() - began) / 1e6);
        }
        took.sort(null);
        System.out.printf("%-28s %12.1f%n", name, took.get(ROUNDS / 2));
    }
}
