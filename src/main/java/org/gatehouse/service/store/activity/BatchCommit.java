package org.gatehouse.service.store.activity;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.event.Activity;
import org.gatehouse.service.events.Delivery;
import org.gatehouse.service.events.Receipt;
import org.gatehouse.service.events.StoredEvent;
import org.gatehouse.service.events.Used;

/// Makes several deliveries durable in one transaction, each event once. Confined to the writing thread.
final class BatchCommit {
    private final Days days;
    private final SeenKeys seen;
    private final InstantSource clock;
    private final Consumer<Stored> stored;
    private long nextSeq;
    private long nextQuarantined;

    /// @param stored told after each commit
    BatchCommit(
            Days days,
            SeenKeys seen,
            long nextSeq,
            long nextQuarantined,
            InstantSource clock,
            Consumer<Stored> stored) {
        this.days = days;
        this.seen = seen;
        this.nextSeq = nextSeq;
        this.nextQuarantined = nextQuarantined;
        this.clock = clock;
        this.stored = stored;
    }

    /// What a commit added.
    record Stored(List<StoredEvent> events, Map<GrantId, Used> use) {}

    private record Row(Activity activity, String ocsf, long key) {}

    /// @return one receipt a delivery
    List<Receipt> commit(DuckDBConnection connection, List<Delivery> deliveries) throws SQLException {
        long seq = nextSeq;
        long number = nextQuarantined;
        List<Row> rows = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        DuckFile.begin(connection);
        Set<EventKey> known = knownAlready(connection, deliveries);
        for (Delivery delivery : deliveries) {
            int before = rows.size();
            for (Delivery.Item item : delivery.items()) {
                EventKey key = EventKey.of(item.activity());
                if (known.add(key)) {
                    rows.add(new Row(item.activity().withSeq(seq++), item.ocsf(), key.hash()));
                }
            }
            int fresh = rows.size() - before;
            int rejected = delivery.rejected().size();
            SideTables.quarantine(connection, number, delivery.feed(), now(), delivery.rejected());
            number += rejected;
            receipts.add(new Receipt(fresh, delivery.items().size() - fresh, rejected));
        }
        List<Activity> activities = rows.stream().map(Row::activity).toList();
        Map<GrantId, Used> use = SideTables.use(activities);
        write(connection, rows);
        SideTables.writeUse(connection, use);
        SideTables.writeExposure(connection, activities);
        connection.commit();
        nextSeq = seq;
        nextQuarantined = number;
        rows.forEach(row -> {
            days.add(Days.of(row.activity().time()));
            seen.add(row.activity().time().toEpochMilli(), row.key());
        });
        stored.accept(new Stored(
                rows.stream()
                        .map(row -> new StoredEvent(row.activity(), row.ocsf()))
                        .toList(),
                use));
        return receipts;
    }

    private Instant now() {
        return clock.instant();
    }

    private void write(DuckDBConnection connection, List<Row> rows) throws SQLException {
        Map<LocalDate, List<Row>> byDay = new TreeMap<>();
        rows.forEach(row -> byDay.computeIfAbsent(Days.of(row.activity().time()), day -> new ArrayList<>())
                .add(row));
        for (Map.Entry<LocalDate, List<Row>> day : byDay.entrySet()) {
            String table = Days.table(day.getKey());
            if (!days.contains(day.getKey())) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(EventTable.create(table));
                }
            }
            try (DuckDBAppender out = connection.createAppender(table)) {
                for (Row row : day.getValue()) {
                    EventTable.append(out, row.activity(), row.ocsf(), row.key());
                }
            }
        }
    }

    /// Of the events delivered, the keys of those that are stored. Only where an event may be one is it searched
    /// for.
    private Set<EventKey> knownAlready(DuckDBConnection connection, List<Delivery> deliveries) throws SQLException {
        Map<LocalDate, List<Long>> suspects = new HashMap<>();
        for (Delivery delivery : deliveries) {
            for (Delivery.Item item : delivery.items()) {
                Activity activity = item.activity();
                long hash = EventKey.of(activity).hash();
                LocalDate day = Days.of(activity.time());
                if (!seen.isNewForSure(activity.time().toEpochMilli(), hash) && days.contains(day)) {
                    suspects.computeIfAbsent(day, ignored -> new ArrayList<>()).add(hash);
                }
            }
        }
        Set<EventKey> known = new HashSet<>();
        for (Map.Entry<LocalDate, List<Long>> day : suspects.entrySet()) {
            search(connection, Days.table(day.getKey()), day.getValue(), known);
        }
        return known;
    }

    private static void search(DuckDBConnection connection, String table, List<Long> hashes, Set<EventKey> known)
            throws SQLException {
        String sql = "SELECT source, uid FROM " + table + " WHERE key IN (SELECT unnest(?::BIGINT[]))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("BIGINT", hashes.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.add(new EventKey(rows.getString(1), rows.getString(2)));
                }
            }
        }
    }
}
