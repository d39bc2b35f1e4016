package org.gatehouse.service.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.identity.WritePath;

/// Puts every denial on record, off the path of the answer: equal ones within one run become one entry with their
/// number. What cannot be held until the next run is counted in the next entry, so that nobody can fill the ledger
/// or the memory by asking. Safe for any number of threads.
public final class GateDenials implements Tick, AutoCloseable {
    static final int HELD = 5_000;
    static final int AT_ONCE = 100;

    private final WritePath path;
    private final Map<GateDenial, Times> held = new LinkedHashMap<>();
    private long leftOut;

    public GateDenials(WritePath path) {
        this.path = path;
    }

    /// How often and when it was said.
    private record Times(long count, Instant first, Instant last) {
        Times again(Instant at) {
            return new Times(count + 1, first, at);
        }
    }

    private record Counted(GateDenial denial, Times times, long leftOutBefore) {}

    public synchronized void add(GateDenial denial, Instant at) {
        Times before = held.get(denial);
        if (before == null && held.size() >= HELD) {
            leftOut++;
            return;
        }
        held.put(denial, before == null ? new Times(1, at, at) : before.again(at));
    }

    /// Writes what has gathered; what could not be written is kept.
    @Override
    public int run(Instant now) {
        List<Counted> some = take();
        if (some.isEmpty()) {
            return 0;
        }
        try {
            path.byService(records -> {
                some.forEach(counted -> records.append(entry(counted), now));
                return some.size();
            });
        } catch (RuntimeException e) {
            giveBack(some);
            throw e;
        }
        return some.size();
    }

    /// Writes what has gathered since the last run.
    @Override
    public void close() {
        int written;
        do {
            written = run(path.now());
        } while (written > 0);
    }

    private synchronized List<Counted> take() {
        List<Counted> some = new ArrayList<>();
        Iterator<Map.Entry<GateDenial, Times>> entries = held.entrySet().iterator();
        while (entries.hasNext() && some.size() < AT_ONCE) {
            Map.Entry<GateDenial, Times> next = entries.next();
            some.add(new Counted(next.getKey(), next.getValue(), leftOut));
            leftOut = 0;
            entries.remove();
        }
        return some;
    }

    private synchronized void giveBack(List<Counted> some) {
        for (Counted counted : some) {
            held.merge(
                    counted.denial(),
                    counted.times(),
                    (now, before) -> new Times(now.count() + before.count(), before.first(), now.last()));
            leftOut += counted.leftOutBefore();
        }
    }

    private static EntryDraft entry(Counted counted) {
        GateDenial denial = counted.denial();
        EntrySubject gate = new EntrySubject("gate", denial.gate().value(), 1);
        EntryDraft entry = EntryDraft.of(EntryType.GATE_DENIED, EntryActor.SERVICE, gate)
                .with("action", denial.action())
                .with("asset", denial.asset())
                .with("why", denial.why())
                .with("times", counted.times().count())
                .with("first", counted.times().first())
                .with("last", counted.times().last())
                .with("left_out_before", counted.leftOutBefore())
                .withText("name", denial.name())
                .withText("reason", denial.reason());
        entry = denial.needs() == null ? entry : entry.with("needs", denial.needs());
        return denial.subject() == null ? entry : entry.with("subject", denial.subject());
    }

    /// What an entry of a denial says; empty for any other.
    static Optional<GateDenial> of(RecordedEntry entry) {
        if (entry.type() != EntryType.GATE_DENIED) {
            return Optional.empty();
        }
        Object subject = entry.body().get("subject");
        Object needs = entry.body().get("needs");
        return Optional.of(new GateDenial(
                new PersonId(entry.subject().id()),
                subject == null ? null : new PersonId(String.valueOf(subject)),
                entry.texts().getOrDefault("name", ""),
                String.valueOf(entry.body().get("action")),
                String.valueOf(entry.body().get("asset")),
                String.valueOf(entry.body().get("why")),
                entry.texts().getOrDefault("reason", ""),
                needs == null ? null : Json.LENIENT.convertValue(needs, NeededAccess.class)));
    }
}
