package org.gatehouse.console.activity;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gatehouse.console.client.ActivityStream;
import org.gatehouse.console.client.StreamState;
import org.gatehouse.console.live.Throttle;
import org.gatehouse.contract.ActivityBatch;
import org.gatehouse.model.event.Activity;

/// Gathers what one stream tells on the client's threads, and hands it to the FX thread a few times a second.
/// Bounded: when more waits than anybody could look at, the oldest give way and are counted as not shown.
final class Arrivals implements ActivityStream.Listener {
    private final int most;
    private final Throttle throttle;
    private final Consumer<Arrived> receiver;
    private ArrayDeque<Activity> waiting = new ArrayDeque<>();
    private long matched;
    private long notSent;
    private boolean gap;
    private StreamState state = new StreamState.Connecting();
    private boolean ended;

    /// What came since the last time.
    ///
    /// @param events in the order in which they became durable
    /// @param matched how many events fit
    /// @param notSent how many of them are not here
    /// @param gap whether others may be missing that nobody counted
    /// @param state how the stream stands now
    record Arrived(List<Activity> events, long matched, long notSent, boolean gap, StreamState state) {
        Arrived {
            events = List.copyOf(events);
        }
    }

    /// @param most how many events may wait
    /// @param receiver called on the FX thread
    /// @param throttle makes the throttle that drives the hand-over
    Arrivals(int most, Consumer<Arrived> receiver, Function<Runnable, Throttle> throttle) {
        this.most = most;
        this.receiver = receiver;
        this.throttle = throttle.apply(this::handOver);
    }

    /// Nothing is handed over from here on.
    synchronized void end() {
        ended = true;
    }

    @Override
    public void onState(StreamState now) {
        synchronized (this) {
            state = now;
        }
        throttle.trigger();
    }

    @Override
    public void onBatch(ActivityBatch batch) {
        synchronized (this) {
            matched += batch.matched();
            notSent += batch.matched() - batch.items().size();
            for (Activity event : batch.items()) {
                if (waiting.size() == most) {
                    waiting.removeFirst();
                    notSent++;
                }
                waiting.addLast(event);
            }
        }
        throttle.trigger();
    }

    @Override
    public void onSkipped(long left) {
        synchronized (this) {
            matched += left;
            notSent += left;
        }
        throttle.trigger();
    }

    @Override
    public void onGap() {
        synchronized (this) {
            gap = true;
        }
        throttle.trigger();
    }

    private void handOver() {
        Arrived arrived;
        synchronized (this) {
            if (ended) {
                return;
            }
            arrived = new Arrived(List.copyOf(waiting), matched, notSent, gap, state);
            waiting = new ArrayDeque<>();
            matched = 0;
            notSent = 0;
            gap = false;
        }
        receiver.accept(arrived);
    }
}
