package org.gatehouse.service.http.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.contract.Right;
import org.gatehouse.contract.StreamEnd;
import org.gatehouse.contract.StreamEnd.Reason;
import org.gatehouse.contract.StreamHello;
import org.gatehouse.contract.StreamPresence;
import org.gatehouse.service.identity.Caller;

/// One stream under way: writes what its reader may see, at its reader's pace, on its own thread. A reader that
/// takes nothing holds up nobody but itself.
final class Follower {
    private static final int BATCH = 256;
    private static final byte[] HEARTBEAT = ": alive\nretry: 2000\n\n".getBytes(StandardCharsets.UTF_8);

    private final StreamHub hub;
    private final EventSource source;
    private final Subscription subscription;
    private final OutputStream out;
    private final Thread thread = Thread.currentThread();
    private volatile long writingSince = Long.MAX_VALUE;
    private long lastWritten;
    private Caller caller;
    private long cursor;
    private long presenceSeen;

    Follower(StreamHub hub, EventSource source, Subscription subscription, long cursor, OutputStream out) {
        this.hub = hub;
        this.source = source;
        this.subscription = subscription;
        this.caller = subscription.caller();
        this.cursor = cursor;
        this.out = out;
    }

    /// What a follower finds when it looks.
    sealed interface Next {
        /// Events of the ledger's next indexes, perhaps none.
        record Events(List<EncodedEvent> events) implements Next {}

        /// The ring no longer holds what comes next.
        record Gone() implements Next {}

        /// Nothing happened for a while.
        record Quiet() implements Next {}

        record Present(long version, StreamPresence presence) implements Next {}

        record Stopping() implements Next {}
    }

    /// Returns when the stream has ended.
    ///
    /// @throws IOException when the reader is gone
    void follow() throws IOException {
        hello();
        if (catchUp()) {
            Optional<Reason> end = Optional.empty();
            while (end.isEmpty()) {
                end = step(hub.next(cursor, presenceSeen, lastWritten, BATCH));
            }
            send(EncodedEvent.frame(null, "end", new StreamEnd(end.get())));
        }
    }

    boolean seesAll() {
        return caller.may(Right.SEE_ALL);
    }

    /// Ends it by force when its reader has taken nothing since then.
    void endIfStalled(long nanosBefore) {
        if (writingSince - nanosBefore < 0) {
            thread.interrupt();
        }
    }

    private void hello() throws IOException {
        StreamHub.Here here = hub.here();
        presenceSeen = here.version();
        StreamHello hello =
                new StreamHello(caller.id(), source.size(), source.onDuty(), seesAll() ? here.people() : List.of());
        send(EncodedEvent.frame(Long.toString(cursor), "hello", hello));
    }

    /// Reads from the ledger what the ring no longer holds.
    ///
    /// @return whether the reader may go on following
    private boolean catchUp() throws IOException {
        while (!hub.holds(cursor)) {
            List<EncodedEvent> missed = source.since(cursor + 1, BATCH).stream()
                    .map(EncodedEvent::of)
                    .toList();
            if (missed.isEmpty()) {
                return true;
            }
            if (send(missed).isPresent()) {
                send(EncodedEvent.frame(null, "end", new StreamEnd(Reason.SIGNED_OUT)));
                return false;
            }
        }
        return true;
    }

    private Optional<Reason> step(Next next) throws IOException {
        return switch (next) {
            case Next.Events(List<EncodedEvent> events) -> send(events);
            case Next.Gone() -> Optional.of(Reason.BEHIND);
            case Next.Stopping() -> Optional.of(Reason.STOPPING);
            case Next.Quiet() -> {
                send(HEARTBEAT);
                yield lookAgain();
            }
            case Next.Present(long version, StreamPresence presence) -> {
                presenceSeen = version;
                if (seesAll()) {
                    send(EncodedEvent.frame(null, "presence", presence));
                }
                yield Optional.empty();
            }
        };
    }

    private Optional<Reason> send(List<EncodedEvent> events) throws IOException {
        Set<String> topics = subscription.topics();
        boolean written = false;
        Optional<Reason> end = Optional.empty();
        for (EncodedEvent event : events) {
            if (caller.id().equals(event.concerns())) {
                end = lookAgain();
                if (end.isPresent()) {
                    return end;
                }
            }
            if (event.isFor(caller, topics)) {
                write(event.frame());
                written = true;
            }
            cursor = event.index();
        }
        if (written) {
            flush();
        }
        return end;
    }

    /// Whether the reader still is who they were when they began.
    private Optional<Reason> lookAgain() {
        Optional<Caller> now = subscription.again().get();
        now.ifPresent(present -> caller = present);
        return now.isPresent() ? Optional.empty() : Optional.of(Reason.SIGNED_OUT);
    }

    private void send(byte[] frame) throws IOException {
        write(frame);
        flush();
    }

    private void write(byte[] frame) throws IOException {
        writingSince = System.nanoTime();
        try {
            out.write(frame);
        } finally {
            writingSince = Long.MAX_VALUE;
        }
    }

    private void flush() throws IOException {
        writingSince = System.nanoTime();
        try {
            out.flush();
            lastWritten = System.nanoTime();
        } finally {
            writingSince = Long.MAX_VALUE;
        }
    }
}
