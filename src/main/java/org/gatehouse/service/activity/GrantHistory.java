package org.gatehouse.service.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// When each grant was in force: what events of any time are judged by. It is the ledger's entries about grants,
/// played in order, so that what is built at start and what commits add cannot differ. One thread writes, any
/// number read.
final class GrantHistory {
    private static final String KIND = "grant";

    private final Map<GrantId, Spans> times = new ConcurrentHashMap<>();
    private final Map<Key, List<HeldItem>> items = new ConcurrentHashMap<>();

    private record Key(PersonId subject, AssetId asset, Action action) {}

    /// Learns what a grant gives; its facts never change.
    void add(Grant grant) {
        if (times.containsKey(grant.id())) {
            return;
        }
        Spans held = new Spans();
        times.put(grant.id(), held);
        for (AccessItem item : grant.items()) {
            Key key = new Key(grant.subject().id(), item.asset(), item.action());
            items.merge(key, List.of(HeldItem.of(grant, item, held)), GrantHistory::joined);
        }
    }

    /// Learns what became of a grant that was added; entries of other kinds are passed over.
    void add(RecordedEntry entry) {
        Object status = entry.body().get("status");
        if (!entry.subject().kind().equals(KIND) || status == null) {
            return;
        }
        Spans held = times.get(new GrantId(entry.subject().id()));
        if (held == null) {
            return;
        }
        Object endsAt = entry.body().get("ends_at");
        if (status(status) == GrantStatus.ACTIVE) {
            held.begins(entry.at(), endsAt == null ? Instant.MAX : Instant.parse(endsAt.toString()));
        } else {
            held.ends(entry.at());
        }
    }

    /// Those that held at an instant; in the order in which they were given.
    List<HeldItem> at(PersonId subject, AssetId asset, Action action, Instant time) {
        List<HeldItem> all = ever(subject, asset, action);
        if (all.isEmpty()) {
            return all;
        }
        List<HeldItem> held = new ArrayList<>();
        for (HeldItem item : all) {
            if (item.heldAt(time)) {
                held.add(item);
            }
        }
        return held;
    }

    /// Those of any time, in the order in which they were given.
    List<HeldItem> ever(PersonId subject, AssetId asset, Action action) {
        return items.getOrDefault(new Key(subject, asset, action), List.of());
    }

    /// The grant of any act on the asset that ended last before an instant; null when none did.
    @Nullable
    Ended lastEnded(PersonId subject, AssetId asset, Instant time) {
        Ended last = null;
        for (Action action : Action.values()) {
            for (HeldItem item : items.getOrDefault(new Key(subject, asset, action), List.of())) {
                Instant end = item.times().lastEnd(time);
                if (end != null && (last == null || end.isAfter(last.at()))) {
                    last = new Ended(item.grant(), end);
                }
            }
        }
        return last;
    }

    /// A grant that held no more from an instant on.
    record Ended(GrantId grant, Instant at) {}

    /// As written in the ledger, or not yet written.
    private static GrantStatus status(Object word) {
        return GrantStatus.valueOf(word.toString().toUpperCase(Locale.ROOT));
    }

    private static List<HeldItem> joined(List<HeldItem> one, List<HeldItem> other) {
        List<HeldItem> both = new ArrayList<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }
}
