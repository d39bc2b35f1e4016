package org.gatehouse.console.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Collects items that arrive one by one and hands them over in batches on the FX thread.
///
/// Bounded: when more wait than there is room for, the oldest give way and are counted, so that the screen can
/// say how many it did not show. Items may come from any thread.
///
/// @param <T> what arrives
public final class Batches<T> {
    private final int capacity;
    private final Consumer<Batch<T>> receiver;
    private final Throttle throttle;
    private ArrayDeque<T> waiting = new ArrayDeque<>();
    private long dropped;

    /// What came since the last batch.
    ///
    /// @param items in order of arrival
    /// @param dropped how many older ones gave way
    public record Batch<T>(List<T> items, long dropped) {
        public Batch {
            items = List.copyOf(items);
        }
    }

    /// @param capacity how many items may wait
    /// @param receiver called on the FX thread with a batch that is never empty
    /// @param throttle makes the throttle that drives the hand-over, from the work it is to do
    public Batches(int capacity, Consumer<Batch<T>> receiver, Function<Runnable, Throttle> throttle) {
        if (capacity < 1) {
            throw new IllegalArgumentException("A batch needs room for one item at least, not " + capacity);
        }
        this.capacity = capacity;
        this.receiver = receiver;
        this.throttle = throttle.apply(this::handOver);
    }

    /// Takes one item and returns at once.
    public void add(T item) {
        synchronized (this) {
            if (waiting.size() == capacity) {
                waiting.removeFirst();
                dropped++;
            }
            waiting.addLast(item);
        }
        throttle.trigger();
    }

    private void handOver() {
        Batch<T> batch;
        synchronized (this) {
            batch = new Batch<>(new ArrayList<>(waiting), dropped);
            waiting = new ArrayDeque<>();
            dropped = 0;
        }
        if (!batch.items().isEmpty()) {
            receiver.accept(batch);
        }
    }
}
