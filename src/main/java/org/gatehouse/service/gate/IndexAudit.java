package org.gatehouse.service.gate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.gate.Shelf.Doubt;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.GrantFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares the index of grants with the store, a page at a time, round after round: what the store has, and what the
/// index has that the store does not. Holds up neither answers nor commits.
///
/// What differs is looked at again after every commit there was has been announced; only then is it the index that is
/// wrong. From that moment it allows nothing until it is built anew. Confined to one thread; its figures may be read
/// from any.
public final class IndexAudit {
    static final int PAGE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(IndexAudit.class);

    private final GrantIndex index;
    private final WritePath path;
    private final Runnable repair;

    private Part part = Part.PEOPLE;
    private @Nullable String after;
    private List<AssetId> heldAssets = List.of();
    private List<GrantId> heldGrants = List.of();
    private int place;

    private final AtomicLong rounds = new AtomicLong();
    private final AtomicLong differences = new AtomicLong();

    /// @param repair builds an index anew that cannot be trusted
    public IndexAudit(GrantIndex index, WritePath path, Runnable repair) {
        this.index = index;
        this.path = path;
        this.repair = repair;
    }

    /// In this order.
    private enum Part {
        PEOPLE,
        FREEZES,
        ASSETS,
        GRANTS,
        HELD_ASSETS,
        HELD_GRANTS,
        WITHIN
    }

    /// How often everything has been compared.
    public long rounds() {
        return rounds.get();
    }

    /// How often something was found wrong, and mended.
    public long differences() {
        return differences.get();
    }

    /// Compares one page.
    ///
    /// @return whether that was the last of a round
    public boolean step() {
        IndexState state = index.state();
        if (state == null) {
            begin(Part.PEOPLE);
            return true; // it is being mended already
        }
        Part looked = part;
        List<String> wrong = looked == Part.WITHIN ? within(state) : confirmed(doubts(state));
        if (!wrong.isEmpty()) {
            mend(wrong);
            begin(Part.PEOPLE);
            return true;
        }
        if (looked == Part.WITHIN) {
            rounds.incrementAndGet();
            return true;
        }
        return false;
    }

    private void begin(Part next) {
        part = next;
        after = null;
        place = 0;
    }

    private List<String> within(IndexState state) {
        begin(Part.PEOPLE);
        return new IndexFlaws(state).found().map(List::of).orElse(List.of());
    }

    private List<Doubt<?, ?>> doubts(IndexState state) {
        List<Doubt<?, ?>> doubts = new ArrayList<>();
        return path.records().read(reading -> {
            switch (part) {
                case PEOPLE -> people(state, reading, doubts);
                case FREEZES -> freezes(state, reading, doubts);
                case ASSETS -> assets(state, reading, doubts);
                case GRANTS -> grants(state, reading, doubts);
                case HELD_ASSETS -> heldAssets(state, reading, doubts);
                case HELD_GRANTS -> heldGrants(state, reading, doubts);
                case WITHIN -> throw new IllegalStateException("nothing of that is in the store");
            }
            return doubts;
        });
    }

    private void people(IndexState state, Reading reading, List<Doubt<?, ?>> doubts) {
        Set<PersonId> stored = new HashSet<>();
        for (Person person : reading.people()) {
            stored.add(person.id());
            Shelf.PEOPLE.look(state, person.id(), person, doubts);
        }
        state.people().forEach((id, person) -> {
            if (!stored.contains(id)) {
                Shelf.PEOPLE.look(state, id, null, doubts);
            }
        });
        begin(Part.FREEZES);
    }

    private void freezes(IndexState state, Reading reading, List<Doubt<?, ?>> doubts) {
        Stream.concat(reading.freezesInForce().stream(), state.freezes().all().stream())
                .map(Freeze::id)
                .distinct()
                .forEach(id -> Shelf.FREEZES.look(state, id, reading.freeze(id).orElse(null), doubts));
        begin(Part.ASSETS);
    }

    private void assets(IndexState state, Reading reading, List<Doubt<?, ?>> doubts) {
        Slice<Asset> page = reading.assets(null, new PageSpec(PAGE, after));
        page.items().forEach(asset -> Shelf.ASSETS.look(state, asset.id(), asset, doubts));
        after = page.next();
        if (after == null) {
            begin(Part.GRANTS);
        }
    }

    private void grants(IndexState state, Reading reading, List<Doubt<?, ?>> doubts) {
        Slice<Grant> page = reading.grants(new GrantFilter(unfinished(), null, null, null), new PageSpec(PAGE, after));
        page.items().forEach(grant -> Shelf.GRANTS.look(state, grant.id(), grant, doubts));
        after = page.next();
        if (after == null) {
            begin(Part.HELD_ASSETS);
            heldAssets = new ArrayList<>();
            state.assets().forEach((id, guarded) -> heldAssets.add(id));
            heldGrants = new ArrayList<>();
            state.grants().forEach((id, grant) -> heldGrants.add(id));
        }
    }

    private static Set<GrantStatus> unfinished() {
        Set<GrantStatus> statuses = EnumSet.allOf(GrantStatus.class);
        statuses.removeIf(GrantStatus::isFinal);
        return statuses;
    }

    /// Of what is still held: whatever left the index since cannot be wrong in it.
    private void heldAssets(IndexState state, Reading reading, List<Doubt<?, ?>> doubts) {
        List<AssetId> page = page(heldAssets);
        Map<AssetId, Asset> stored = reading.assets(page);
        page.forEach(id -> Shelf.ASSETS.look(state, id, stored.get(id), doubts));
        if (place >= heldAssets.size()) {
            heldAssets = List.of();
            begin(Part.HELD_GRANTS);
        }
    }

    private void heldGrants(IndexState state, Reading reading, List<Doubt<?, ?>> doubts) {
        for (GrantId id : page(heldGrants)) {
            Shelf.GRANTS.look(state, id, reading.grant(id).orElse(null), doubts);
        }
        if (place >= heldGrants.size()) {
            heldGrants = List.of();
            begin(Part.WITHIN);
        }
    }

    private <K> List<K> page(List<K> all) {
        int from = place;
        place = Math.min(from + PAGE, all.size());
        return all.subList(from, place);
    }

    private List<String> confirmed(List<Doubt<?, ?>> doubts) {
        if (doubts.isEmpty()) {
            return List.of();
        }
        path.byService(records -> 0); // returns once every commit before it has been announced
        IndexState state = index.state();
        if (state == null) {
            return List.of();
        }
        return path.records()
                .read(reading -> doubts.stream()
                        .filter(doubt -> doubt.confirmed(state, reading))
                        .map(Doubt::toString)
                        .toList());
    }

    private void mend(List<String> wrong) {
        index.become(null);
        differences.addAndGet(wrong.size());
        LOG.error(
                "The index of grants differs from the records in {}{}: nothing is allowed until it is built anew",
                String.join(", ", wrong.subList(0, Math.min(wrong.size(), 10))),
                wrong.size() > 10 ? " and " + (wrong.size() - 10) + " more" : "");
        repair.run();
        LOG.error("The index of grants has been built anew from the records");
    }
}
