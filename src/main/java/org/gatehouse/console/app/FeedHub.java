package org.gatehouse.console.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.gatehouse.console.client.LiveStream;
import org.gatehouse.console.client.StreamState;
import org.gatehouse.console.live.Batches;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.contract.StreamHello;

/// Brings what the stream tells on the client's threads to the FX thread, in batches, and hands each batch to all
/// who follow.
final class FeedHub implements LiveFeed, LiveStream.Listener {
    private static final int WAITING = 10_000;

    private final Threads threads;
    private final Batches<Item> batches;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ReadOnlyObjectWrapper<StreamState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new StreamState.Connecting());
    private final ReadOnlyLongWrapper ledgerSize = new ReadOnlyLongWrapper(this, "ledgerSize", -1);
    private final CompletableFuture<Void> settled = new CompletableFuture<>();

    /// What the stream told, in order.
    private sealed interface Item {
        record Told(StreamEvent event) implements Item {}

        record Missed() implements Item {}
    }

    FeedHub(Threads threads) {
        this.threads = threads;
        this.batches = new Batches<>(WAITING, this::handOver, threads::throttled);
    }

    @Override
    public Subscription subscribe(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public ReadOnlyObjectProperty<StreamState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How many entries the ledger holds; -1 while unknown.
    ReadOnlyLongProperty ledgerSizeProperty() {
        return ledgerSize.getReadOnlyProperty();
    }

    /// Done once it is known whether the feed is live: what is loaded from then on misses nothing.
    CompletableFuture<Void> settled() {
        return settled;
    }

    @Override
    public void onState(StreamState now) {
        threads.fx().execute(() -> state.set(now));
        if (!(now instanceof StreamState.Connecting)) {
            settled.complete(null);
        }
    }

    @Override
    public void onHello(StreamHello hello) {
        threads.fx().execute(() -> ledgerSize.set(hello.ledgerSize()));
    }

    @Override
    public void onEvent(StreamEvent event) {
        batches.add(new Item.Told(event));
    }

    @Override
    public void onGap() {
        batches.add(new Item.Missed());
    }

    private void handOver(Batches.Batch<Item> batch) {
        List<StreamEvent> events = new ArrayList<>();
        boolean missed = batch.dropped() > 0;
        for (Item item : batch.items()) {
            switch (item) {
                case Item.Told told -> events.add(told.event());
                case Item.Missed _ -> missed = true;
            }
        }
        if (!events.isEmpty()) {
            ledgerSize.set(events.getLast().index() + 1);
            List<StreamEvent> told = List.copyOf(events);
            listeners.forEach(listener -> listener.onEvents(told));
        }
        if (missed) {
            listeners.forEach(Listener::onGap);
        }
    }
}
