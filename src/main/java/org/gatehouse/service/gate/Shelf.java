package org.gatehouse.service.gate;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import org.gatehouse.contract.Json;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeId;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.records.Reading;
import org.jspecify.annotations.Nullable;

/// One kind of record that the index is made of: how the store has it, and whether an index holds just that.
///
/// @param what it is called
/// @param stored the record, null when there is none
/// @param version counts its changes
/// @param fit whether the index holds what such a record makes it hold
record Shelf<K, T>(String what, BiFunction<Reading, K, @Nullable T> stored, ToLongFunction<T> version, Fit<K, T> fit) {
    static final Shelf<PersonId, Person> PEOPLE =
            new Shelf<>("person", (reading, id) -> reading.person(id).orElse(null), Person::version, Shelf::person);
    static final Shelf<AssetId, Asset> ASSETS =
            new Shelf<>("asset", (reading, id) -> reading.asset(id).orElse(null), Asset::version, Shelf::asset);
    static final Shelf<FreezeId, Freeze> FREEZES =
            new Shelf<>("freeze", (reading, id) -> reading.freeze(id).orElse(null), Freeze::version, Shelf::freeze);
    static final Shelf<GrantId, Grant> GRANTS =
            new Shelf<>("grant", (reading, id) -> reading.grant(id).orElse(null), Grant::version, Shelf::grant);

    /// Compares one record with an index.
    @FunctionalInterface
    interface Fit<K, T> {
        /// @param record null when the store has none
        boolean fits(IndexState index, K key, @Nullable T record);
    }

    /// A record that the index did not hold as the store has it.
    record Doubt<K, T>(Shelf<K, T> shelf, K key, @Nullable T first) {
        /// Whether the index is at fault. A commit that it was told of between two readings is none.
        ///
        /// @param index as it is now that it has heard of every commit there was when the record was first read
        /// @param reading made after that
        boolean confirmed(IndexState index, Reading reading) {
            T now = shelf.stored.apply(reading, key);
            boolean fits = shelf.fit.fits(index, key, first) || shelf.fit.fits(index, key, now);
            // It may then hold one of the states between, which nobody can see any more; the next round looks again.
            return !fits && shelf.count(now) <= shelf.count(first) + 1;
        }

        @Override
        public String toString() {
            return shelf.what + " " + key;
        }
    }

    private long count(@Nullable T record) {
        return record == null ? 0 : version.applyAsLong(record);
    }

    /// Adds a doubt unless the index holds what this record makes it hold.
    void look(IndexState index, K key, @Nullable T record, List<Doubt<?, ?>> doubts) {
        if (!fit.fits(index, key, record)) {
            doubts.add(new Doubt<>(this, key, record));
        }
    }

    private static boolean person(IndexState index, PersonId id, @Nullable Person person) {
        Person held = index.people().get(id);
        if (person == null) {
            return held == null;
        }
        if (held == null) {
            return false;
        }
        return alike(held, person)
                && person.identities().stream().allMatch(identity -> {
                    List<PersonId> bearers = index.identities().get(identity);
                    return bearers != null && bearers.contains(id);
                });
    }

    private static boolean asset(IndexState index, AssetId id, @Nullable Asset asset) {
        Guarded held = index.assets().get(id);
        return asset == null ? held == null : new Guarded(id, asset.kind(), asset.dataClass()).equals(held);
    }

    private static boolean freeze(IndexState index, FreezeId id, @Nullable Freeze freeze) {
        List<Freeze> held = index.freezes().all().stream()
                .filter(one -> one.id().equals(id))
                .toList();
        if (freeze == null || !freeze.inForce()) {
            return held.isEmpty();
        }
        return held.size() == 1 && alike(held.getFirst(), freeze);
    }

    private static boolean grant(IndexState index, GrantId id, @Nullable Grant grant) {
        Grant held = index.grants().get(id);
        if (grant == null || grant.status().isFinal()) {
            return held == null;
        }
        PersonId subject = grant.subject().id();
        PersistentMap<GrantId, Grant> own = index.held().get(subject);
        BooleanSupplier covered = () -> Coverage.of(grant).stream().allMatch(coverage -> {
            Coverages there = index.coverages().get(coverage.key(subject));
            return there != null && there.all().contains(coverage);
        });
        return held != null && alike(held, grant) && own != null && own.get(id) != null && covered.getAsBoolean();
    }

    /// What came from a commit may hold its parts in other collections than what was read.
    private static boolean alike(Object held, Object stored) {
        return held.equals(stored) || Json.canonical(held).equals(Json.canonical(stored));
    }
}
