package org.gatehouse.service.http.stream;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.service.records.Commit;

/// A ledger of events that say nothing, as long as a test makes it, each of a size of the test's own.
public final class TickingSource implements EventSource {
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

    private final String words;
    private final AtomicLong size = new AtomicLong();

    /// @param eventBytes about how large each event is
    public TickingSource(int eventBytes) {
        this.words = "x".repeat(eventBytes);
    }

    /// One more entry, committed.
    public Commit tick() {
        long index = size.getAndIncrement();
        RecordedEntry entry = new RecordedEntry(
                index,
                1,
                NOW,
                EntryType.ASSET_CHANGED,
                EntryActor.SERVICE,
                subject(index),
                java.util.Map.of(),
                java.util.Map.of(),
                "",
                "");
        return new Commit(List.of(entry), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static EntrySubject subject(long index) {
        return new EntrySubject("asset", "c.s.t" + index, 1);
    }

    private StreamEvent event(long index) {
        return new StreamEvent(index, NOW, EntryType.ASSET_CHANGED, null, subject(index), words, null, null, null);
    }

    @Override
    public List<StreamEvent> of(Commit commit) {
        return commit.entries().stream().map(entry -> event(entry.index())).toList();
    }

    @Override
    public List<StreamEvent> since(long index, int limit) {
        return LongStream.range(index, Math.min(size.get(), index + limit))
                .mapToObj(this::event)
                .toList();
    }

    @Override
    public long size() {
        return size.get();
    }

    @Override
    public List<PersonRef> onDuty() {
        return List.of();
    }
}
