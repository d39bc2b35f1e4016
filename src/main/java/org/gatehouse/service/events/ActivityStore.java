package org.gatehouse.service.events;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.model.query.Field;
import org.jspecify.annotations.Nullable;

/// The activity store. Safe for any number of threads; readers never wait for the writer.
///
/// An event is known by its source and its uid: of those that arrive more than once, also across restarts, one is
/// stored.
public interface ActivityStore extends AutoCloseable {
    /// Takes a delivery. The future completes once all of it is durable (fsynced) and listeners have been told; it
    /// fails with an [ActivityStoreException] when nothing of it was stored. A delivery that is repeated after that
    /// is harmless.
    ///
    /// @throws StoreBusyException when more is waiting than may wait; nothing was taken
    CompletableFuture<Receipt> append(Delivery delivery);

    /// Adds a listener, told of what became durable, in the order of its numbers, on the writing thread: it must be
    /// quick. Call before the first append.
    void onStored(Listener listener);

    /// Told of events that have just become durable.
    @FunctionalInterface
    interface Listener {
        void stored(List<StoredEvent> events);
    }

    /// The newest first, at most `limit`.
    List<Activity> page(Criteria criteria, @Nullable Place after, int limit);

    /// Those with higher numbers, in the order of their numbers, at most `limit`.
    List<Activity> since(Criteria criteria, long seq, int limit);

    Optional<StoredEvent> find(String uid);

    /// Hands on events, the newest first, until it is told to stop; those that were there as it began and no others.
    /// They are read some at a time, so that who takes them slowly is in nobody's way.
    ///
    /// @param more whether it is to go on, told each event
    void scan(Criteria criteria, Predicate<StoredEvent> more);

    /// Writes the newest events, at most `most`, into a Parquet file, a column each fact and `ocsf`.
    ///
    /// @return the file, which is the caller's to delete; after a crash it is gone at the next start
    Path parquet(Criteria criteria, int most);

    long count(Criteria criteria);

    /// How many events have each of a field's values, the most frequent first.
    ///
    /// @param values the most that are told of each field; what more there is counts as `others`
    Map<Field, Facet> facets(Criteria criteria, List<Field> fields, int values);

    /// @param others events with none of the values told
    record Facet(List<Count> counts, long others) {
        public Facet {
            counts = List.copyOf(counts);
        }
    }

    /// @param value null for events that have none
    record Count(@Nullable String value, long events) {}

    /// How many events there are in each stretch of time, by coverage; stretches without events are left out.
    Map<Instant, Map<CoverageState, Long>> histogram(Criteria criteria, Duration width);

    /// What has been done under grants, since ever; those never used are left out.
    Map<GrantId, Used> used(Set<GrantId> grants);

    /// Rows that somebody has reached of an asset since then, by hours.
    long rowsReached(PersonId person, String asset, Instant since);

    /// Who has reached at least as many rows since then of this asset, and of all that stands under its name together,
    /// and how many; by hours.
    Map<PersonId, Long> reachedAtLeast(long rows, String asset, Instant since);

    /// The newest first, at most `limit`, with numbers lower than `before`; of each document its beginning.
    ///
    /// @param reason only those kept for this reason; null for all
    List<Quarantined> quarantine(PersonId feed, @Nullable String reason, @Nullable Long before, int limit);

    /// Whole ones that are kept for one reason, the oldest first.
    ///
    List<Quarantined> alike(PersonId feed, String reason, int limit);

    /// Why events are kept, the most frequent reasons first.
    List<Alike> reasons(PersonId feed, int limit);

    /// @param newest the number of the newest of them
    record Alike(String reason, long events, long newest) {}

    Optional<Quarantined> quarantined(PersonId feed, long number);

    /// @param reason only those kept for this reason; null for all
    long countQuarantined(PersonId feed, @Nullable String reason);

    /// Takes some out of quarantine, durably; how many were there.
    int release(PersonId feed, Collection<Long> numbers);

    /// The number of the newest event; -1 when there is none.
    long lastSeq();

    /// Deletes days that ended before then. They make room for new ones.
    void forgetBefore(Instant instant);

    @Override
    void close();
}
