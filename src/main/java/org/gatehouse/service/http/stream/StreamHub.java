package org.gatehouse.service.http.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.StreamPresence;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.service.records.Commit;
import org.gatehouse.service.records.CommitListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where commits become events and followers wait for them. Commits are only queued on the committing thread; one
/// thread of the hub encodes them. Safe for any number of threads.
public final class StreamHub implements CommitListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamHub.class);
    private static final int WAITING_COMMITS = 10_000;
    private static final Duration PATROL = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final EventSource source;
    private final StreamSettings settings;
    private final BlockingQueue<Commit> commits = new ArrayBlockingQueue<>(WAITING_COMMITS);
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final EventRing ring;
    private final Presence presence = new Presence();
    private final Thread encoder;
    private boolean stopping;

    public StreamHub(EventSource source, StreamSettings settings) {
        this.source = source;
        this.settings = settings;
        this.ring = new EventRing(settings.eventsKept(), source.size());
        this.encoder = Thread.ofVirtual().name("stream-encoder").unstarted(this::encode);
    }

    /// Begins to encode. Call after the hub listens to commits.
    public void start() {
        encoder.start();
    }

    /// Never waits: when the encoder cannot keep up, followers get what they missed from the ledger.
    @Override
    public void committed(Commit commit) {
        if (!commits.offer(commit)) {
            LOG.warn("The stream cannot keep up with commits; its followers resume from the ledger");
        }
    }

    /// Writes the stream until it ends.
    ///
    /// @throws IOException when the reader is gone
    public void follow(Subscription subscription, OutputStream out) throws IOException {
        PersonRef person = PersonRef.of(subscription.caller().person());
        Long after = subscription.after();
        Follower follower = new Follower(this, source, subscription, after == null ? source.size() - 1 : after, out);
        followers.add(follower);
        locked(() -> presence.came(person));
        try {
            follower.follow();
        } finally {
            followers.remove(follower);
            locked(() -> presence.went(person.id()));
        }
    }

    /// How many streams are open.
    public int streams() {
        return followers.size();
    }

    /// Ends every stream, telling its reader why. Idempotent.
    @Override
    public void close() {
        locked(() -> stopping = true);
        encoder.interrupt();
        long deadline = System.nanoTime() + FAREWELL.toNanos();
        lock.lock();
        try {
            while (!followers.isEmpty() && deadline - System.nanoTime() > 0) {
                changed.awaitNanos(deadline - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /// Who is here, and the version of that list.
    record Here(long version, List<PersonRef> people) {}

    Here here() {
        lock.lock();
        try {
            return new Here(presence.version(), presence.people());
        } finally {
            lock.unlock();
        }
    }

    /// Whether everything after the index is, or will come, through the ring.
    boolean holds(long cursor) {
        lock.lock();
        try {
            return ring.after(cursor, 0).isPresent();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there is something for a follower. One that has written nothing for long is to say that it lives,
    /// whatever goes on that is not for its reader.
    ///
    /// @param lastWritten by [System#nanoTime]
    Follower.Next next(long cursor, long presenceSeen, long lastWritten, int most) {
        long until = lastWritten + settings.heartbeat().toNanos();
        lock.lock();
        try {
            while (true) {
                long left = until - System.nanoTime();
                if (left <= 0 && !stopping) {
                    return new Follower.Next.Quiet();
                }
                Optional<Follower.Next> found = look(cursor, presenceSeen, most);
                if (found.isPresent()) {
                    return found.get();
                }
                changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Follower.Next.Stopping();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Follower.Next> look(long cursor, long presenceSeen, int most) {
        if (stopping) {
            return Optional.of(new Follower.Next.Stopping());
        }
        Optional<List<EncodedEvent>> events = ring.after(cursor, most);
        if (events.isEmpty()) {
            return Optional.of(new Follower.Next.Gone());
        }
        if (!events.get().isEmpty()) {
            return Optional.of(new Follower.Next.Events(events.get()));
        }
        return presence.version() == presenceSeen
                ? Optional.empty()
                : Optional.of(new Follower.Next.Present(presence.version(), new StreamPresence(presence.people())));
    }

    private void encode() {
        try {
            while (true) {
                Commit commit = commits.poll(PATROL.toMillis(), TimeUnit.MILLISECONDS);
                if (commit != null) {
                    tell(commit);
                }
                long stalled = System.nanoTime() - settings.stalledAfter().toNanos();
                followers.forEach(follower -> follower.endIfStalled(stalled));
            }
        } catch (InterruptedException e) {
            // The hub is closing: what is still waiting is in the ledger.
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Commit commit) {
        try {
            List<EncodedEvent> events =
                    source.of(commit).stream().map(EncodedEvent::of).toList();
            locked(() -> events.forEach(ring::add));
        } catch (RuntimeException e) {
            // One commit that cannot be told must not end all streams for good: its followers resume from the ledger.
            LOG.error("A commit could not be told to the stream", e);
            commit.entries().stream()
                    .mapToLong(RecordedEntry::index)
                    .max()
                    .ifPresent(last -> locked(() -> ring.skipTo(last)));
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
