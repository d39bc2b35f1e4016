package org.gatehouse.service.store.activity;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.duckdb.DuckDBConnection;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.model.query.Field;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.events.ActivityStoreException;
import org.gatehouse.service.events.Criteria;
import org.gatehouse.service.events.Delivery;
import org.gatehouse.service.events.Place;
import org.gatehouse.service.events.Quarantined;
import org.gatehouse.service.events.Receipt;
import org.gatehouse.service.events.StoredEvent;
import org.gatehouse.service.events.Used;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The activity store in one DuckDB file.
public final class DuckActivityStore implements ActivityStore {
    private static final Logger LOG = LoggerFactory.getLogger(DuckActivityStore.class);

    /// So many events are in memory while they are handed on.
    private static final int SCANNED_AT_ONCE = 5_000;

    private final DuckFile file;
    private final Days days;
    private final EventQueries queries;
    private final EventWriter writer;
    private final Map<GrantId, Used> used;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile long lastSeq;

    private DuckActivityStore(DuckFile file, Days days, ActivityConfig config, InstantSource clock)
            throws SQLException {
        this.file = file;
        this.days = days;
        this.queries = new EventQueries(days);
        DuckDBConnection connection = file.writer();
        SideTables.compact(connection);
        this.used = new ConcurrentHashMap<>(SideTables.readUse(connection));
        this.lastSeq = StoreStart.highest(
                connection, "seq", days.all().stream().map(Days::table).toList());
        long quarantined = StoreStart.highest(connection, "number", List.of("quarantine"));
        BatchCommit batches = new BatchCommit(
                days,
                StoreStart.seen(connection, days, config.uidsKept()),
                lastSeq + 1,
                quarantined + 1,
                clock,
                this::stored);
        this.writer = new EventWriter(connection, batches, config.waiting());
    }

    /// Opens the store, made when missing.
    ///
    /// @throws ActivityStoreException when it is damaged, or in use by another process
    public static DuckActivityStore open(Path folder, ActivityConfig config, InstantSource clock) {
        Days days = new Days();
        DuckFile file = DuckFile.open(folder, config, days);
        try {
            DuckActivityStore store = new DuckActivityStore(file, days, config, clock);
            store.writer.start();
            return store;
        } catch (SQLException e) {
            file.close();
            throw new ActivityStoreException(
                    "The activity store in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public CompletableFuture<Receipt> append(Delivery delivery) {
        return writer.append(delivery);
    }

    @Override
    public void onStored(Listener listener) {
        listeners.add(listener);
    }

    /// On the writing thread, after each commit. What a listener throws stops neither the store nor other
    /// listeners.
    private void stored(BatchCommit.Stored added) {
        added.use().forEach((grant, more) -> used.merge(grant, more, DuckActivityStore::sum));
        if (added.events().isEmpty()) {
            return;
        }
        lastSeq = added.events().getLast().activity().seq();
        for (Listener listener : listeners) {
            try {
                listener.stored(added.events());
            } catch (RuntimeException e) {
                LOG.error(
                        "Stored events could not be told to {}",
                        listener.getClass().getSimpleName(),
                        e);
            }
        }
    }

    private static Used sum(Used one, Used other) {
        Instant last = one.lastUsed();
        Instant next = other.lastUsed();
        boolean later = last == null || (next != null && next.isAfter(last));
        return new Used(
                one.events() + other.events(),
                one.rows() + other.rows(),
                one.bytes() + other.bytes(),
                later ? next : last);
    }

    @Override
    public List<Activity> page(Criteria criteria, @Nullable Place after, int limit) {
        return file.read(connection -> queries.page(connection, criteria, after, limit));
    }

    @Override
    public List<Activity> since(Criteria criteria, long seq, int limit) {
        return file.read(connection -> queries.since(connection, criteria, seq, limit));
    }

    @Override
    public Optional<StoredEvent> find(String uid) {
        return file.read(connection -> queries.find(connection, uid));
    }

    @Override
    public void scan(Criteria criteria, Predicate<StoredEvent> more) {
        long newest = lastSeq;
        @Nullable Place after = null;
        List<StoredEvent> some;
        do {
            @Nullable Place before = after;
            some = file.read(connection -> queries.stored(connection, criteria, newest, before, SCANNED_AT_ONCE));
            for (StoredEvent event : some) {
                if (!more.test(event)) {
                    return;
                }
            }
            after = some.isEmpty() ? null : Place.of(some.getLast().activity());
        } while (some.size() == SCANNED_AT_ONCE);
    }

    @Override
    public Path parquet(Criteria criteria, int most) {
        return file.read(connection ->
                file.made(".parquet", made -> new ParquetCopy(days).write(connection, criteria, most, made)));
    }

    @Override
    public long count(Criteria criteria) {
        return file.read(connection -> queries.count(connection, criteria));
    }

    @Override
    public Map<Field, Facet> facets(Criteria criteria, List<Field> fields, int values) {
        return file.read(connection -> {
            long total = queries.count(connection, criteria);
            return new FacetQuery(fields).run(connection, days, criteria, total, values);
        });
    }

    @Override
    public Map<Instant, Map<CoverageState, Long>> histogram(Criteria criteria, Duration width) {
        return file.read(connection -> queries.histogram(connection, criteria, width));
    }

    @Override
    public Map<GrantId, Used> used(Set<GrantId> grants) {
        Map<GrantId, Used> found = new HashMap<>();
        for (GrantId grant : grants) {
            Used use = used.get(grant);
            if (use != null) {
                found.put(grant, use);
            }
        }
        return found;
    }

    @Override
    public long rowsReached(PersonId person, String asset, Instant since) {
        long hour = Math.floorDiv(since.toEpochMilli(), SeenKeys.HOUR);
        return file.read(connection -> SideTables.rowsReached(connection, person, asset, hour));
    }

    @Override
    public Map<PersonId, Long> reachedAtLeast(long rows, String asset, Instant since) {
        long hour = Math.floorDiv(since.toEpochMilli(), SeenKeys.HOUR);
        return file.read(connection -> SideTables.reachedAtLeast(connection, rows, asset, hour));
    }

    @Override
    public List<Quarantined> quarantine(PersonId feed, @Nullable String reason, @Nullable Long before, int limit) {
        long below = before == null ? Long.MAX_VALUE : before;
        return file.read(connection -> QuarantineQueries.list(connection, feed, reason, below, limit));
    }

    @Override
    public List<Quarantined> alike(PersonId feed, String reason, int limit) {
        return file.read(connection -> QuarantineQueries.alike(connection, feed, reason, limit));
    }

    @Override
    public List<Alike> reasons(PersonId feed, int limit) {
        return file.read(connection -> QuarantineQueries.reasons(connection, feed, limit));
    }

    @Override
    public Optional<Quarantined> quarantined(PersonId feed, long number) {
        return file.read(connection -> QuarantineQueries.one(connection, feed, number)).stream()
                .findFirst();
    }

    @Override
    public long countQuarantined(PersonId feed, @Nullable String reason) {
        return file.read(connection -> QuarantineQueries.count(connection, feed, reason));
    }

    @Override
    public int release(PersonId feed, Collection<Long> numbers) {
        return done(writer.change(connection -> QuarantineQueries.delete(connection, feed, numbers)));
    }

    @Override
    public long lastSeq() {
        return lastSeq;
    }

    @Override
    public void forgetBefore(Instant instant) {
        LocalDate first = Days.of(instant);
        for (LocalDate day : days.all().headSet(first)) {
            days.remove(day);
            done(writer.change(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("DROP TABLE IF EXISTS " + Days.table(day));
                }
            }));
            LOG.info("The activity of {} is past its retention and deleted", day);
        }
    }

    @Override
    public void close() {
        writer.close();
        file.close();
    }

    private static <T> T done(CompletableFuture<T> change) {
        try {
            return change.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ActivityStoreException known
                    ? known
                    : new ActivityStoreException("The activity store could not be changed.", e);
        }
    }
}
