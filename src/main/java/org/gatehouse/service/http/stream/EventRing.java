package org.gatehouse.service.http.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The newest events, by ledger index without gaps. Confined to whoever holds the hub's lock.
final class EventRing {
    private final @Nullable EncodedEvent[] events;
    private long first;
    private long next;

    /// @param next the index of the event that comes next
    EventRing(int size, long next) {
        this.events = new EncodedEvent[size];
        this.first = next;
        this.next = next;
    }

    /// Adds one. An index that does not follow on the last leaves the ring with this event alone: what lies between
    /// must be read from the ledger.
    void add(EncodedEvent event) {
        if (event.index() < next) {
            return;
        }
        if (event.index() > next) {
            first = event.index();
        }
        next = event.index() + 1;
        first = Math.max(first, next - events.length);
        events[place(event.index())] = event;
    }

    /// Forgets everything up to and including this index, which could not be told.
    void skipTo(long index) {
        if (index >= next) {
            next = index + 1;
            first = next;
        }
    }

    /// Those after the index, oldest first, at most `most`; empty when some of them are no longer, or never were,
    /// here.
    Optional<List<EncodedEvent>> after(long index, int most) {
        if (index + 1 < first) {
            return Optional.empty();
        }
        List<EncodedEvent> found = new ArrayList<>();
        for (long i = index + 1; i < next && found.size() < most; i++) {
            EncodedEvent event = events[place(i)];
            if (event != null) {
                found.add(event);
            }
        }
        return Optional.of(found);
    }

    private int place(long index) {
        return (int) (index % events.length);
    }
}
