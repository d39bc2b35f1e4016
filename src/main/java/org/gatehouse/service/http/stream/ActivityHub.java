package org.gatehouse.service.http.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.gatehouse.contract.StreamEnd.Reason;
import org.gatehouse.model.event.Activity;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.events.Criteria;
import org.gatehouse.service.events.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where events that became durable turn into what followers are sent: each 50 ms what is new is encoded once for
/// each distinct filter, whoever follows it. Followers write at their own pace; whoever falls behind is told how
/// much was left out. Safe for any number of threads.
public final class ActivityHub implements ActivityStore.Listener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ActivityHub.class);
    private static final Duration TICK = Duration.ofMillis(50);
    private static final int WAITING_MOST = 200_000;
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final ActivityStore store;
    private final StreamSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<ActivitySubscription.Filter, ActivityChannel> channels = new HashMap<>();
    private final Thread ticker =
            Thread.ofPlatform().name("activity-stream").daemon().unstarted(this::tick);
    private List<Activity> fresh = new ArrayList<>();
    private int followers;
    private boolean stopping;

    public ActivityHub(ActivityStore store, StreamSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /// Begins to encode. Call after the hub listens to the store.
    public void start() {
        ticker.start();
    }

    /// Never waits. Without followers nothing is kept.
    @Override
    public void stored(List<StoredEvent> events) {
        lock.lock();
        try {
            if (!channels.isEmpty() && fresh.size() < WAITING_MOST) {
                events.forEach(event -> fresh.add(event.activity()));
            }
        } finally {
            lock.unlock();
        }
    }

    /// Writes the stream until it ends.
    ///
    /// @throws IOException when the reader is gone
    public void follow(ActivitySubscription subscription, OutputStream out) throws IOException {
        ActivityChannel channel = join(subscription.filter());
        try {
            new ActivityFollower(this, subscription, channel, out).follow();
        } finally {
            leave(subscription.filter(), channel);
        }
    }

    /// How many follow.
    public int streams() {
        lock.lock();
        try {
            return followers;
        } finally {
            lock.unlock();
        }
    }

    /// Ends every stream, telling its reader why. Idempotent.
    @Override
    public void close() {
        lock.lock();
        try {
            stopping = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        ticker.interrupt();
    }

    /// What a follower finds when it looks.
    sealed interface Next {
        /// @param matched how many events have fitted so far, with these
        record Frames(List<ActivityChannel.Frame> frames, long end, long matched) implements Next {}

        record Quiet() implements Next {}

        record Ended(Reason reason) implements Next {}
    }

    /// Waits until there is something after a number.
    Next next(ActivityChannel channel, long seq) {
        long left = settings.heartbeat().toNanos();
        lock.lock();
        try {
            while (!stopping && left > 0) {
                List<ActivityChannel.Frame> frames = channel.after(seq);
                if (!frames.isEmpty()) {
                    return new Next.Frames(frames, channel.end(), channel.matched());
                }
                left = changed.awaitNanos(left);
            }
            return stopping ? new Next.Ended(Reason.STOPPING) : new Next.Quiet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Next.Ended(Reason.STOPPING);
        } finally {
            lock.unlock();
        }
    }

    /// Where a channel stands: the number of the newest event it has looked at, and how many had fitted.
    long[] standing(ActivityChannel channel) {
        lock.lock();
        try {
            return new long[] {channel.end(), channel.matched()};
        } finally {
            lock.unlock();
        }
    }

    /// Stored events after a number that fit, oldest first, at most so many.
    List<Activity> missed(ActivitySubscription subscription, long seq, int limit) {
        return store.since(criteria(subscription), seq, limit);
    }

    private static Criteria criteria(ActivitySubscription subscription) {
        return new Criteria(subscription.query(), Instant.EPOCH, LATEST, subscription.onlyOf());
    }

    private ActivityChannel join(ActivitySubscription.Filter filter) {
        lock.lock();
        try {
            // What waits to be encoded lies after the newest that the channel has looked at.
            long end = fresh.isEmpty() ? store.lastSeq() : fresh.getFirst().seq() - 1;
            ActivityChannel channel = channels.computeIfAbsent(filter, ignored -> new ActivityChannel(filter, end));
            channel.came();
            followers++;
            return channel;
        } finally {
            lock.unlock();
        }
    }

    private void leave(ActivitySubscription.Filter filter, ActivityChannel channel) {
        lock.lock();
        try {
            followers--;
            if (channel.went()) {
                channels.remove(filter);
            }
        } finally {
            lock.unlock();
        }
    }

    private void tick() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(TICK.toNanos());
                encode();
            }
        } catch (InterruptedException e) {
            LOG.debug("The stream of activity is closing");
            Thread.currentThread().interrupt();
        }
    }

    private void encode() {
        List<Activity> batch;
        List<ActivityChannel> now;
        lock.lock();
        try {
            if (fresh.isEmpty()) {
                return;
            }
            batch = fresh;
            fresh = new ArrayList<>();
            now = List.copyOf(channels.values());
        } finally {
            lock.unlock();
        }
        long newest = batch.getLast().seq();
        long begin = batch.getFirst().seq() - 1;
        for (ActivityChannel channel : now) {
            ActivityChannel.Frame frame = encoded(channel, batch, begin, newest);
            lock.lock();
            try {
                channel.add(frame, newest);
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /// One filter's mistake stops no other.
    private static ActivityChannel.@org.jspecify.annotations.Nullable Frame encoded(
            ActivityChannel channel, List<Activity> batch, long begin, long newest) {
        try {
            return channel.encoded(batch, begin, newest);
        } catch (RuntimeException e) {
            LOG.error("Events could not be encoded for the stream", e);
            return null;
        }
    }
}
