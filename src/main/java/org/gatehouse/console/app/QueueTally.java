package org.gatehouse.console.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.live.Throttle;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.QueueCounts;
import org.gatehouse.contract.StreamEvent;

/// How many requests wait, asked of the service when something changed that they depend on, at most once a second.
final class QueueTally implements LiveFeed.Listener {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Set<String> TOPICS = Set.of("request", "person", "roster", "delegation");

    private final RequestCalls calls;
    private final Threads threads;
    private final Throttle throttle;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<QueueCounts> counts =
            new ReadOnlyObjectWrapper<>(this, "counts", new QueueCounts(Map.of(), 0, 0));

    QueueTally(RequestCalls calls, Threads threads) {
        this.calls = calls;
        this.threads = threads;
        this.throttle = new Throttle(this::ask, INTERVAL, threads.fx(), threads.delay(), threads.nanoTime());
    }

    ReadOnlyObjectProperty<QueueCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// Asks soon. Also for the passing of time, which makes requests due.
    void refresh() {
        throttle.trigger();
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        if (events.stream().anyMatch(event -> TOPICS.contains(event.type().topic()))) {
            refresh();
        }
    }

    @Override
    public void onGap() {
        refresh();
    }

    private void ask() {
        // A failure is told by the connection's own banner; the counts known before stay in sight.
        threads.deliver(calls.counts(), latest.only(counts::set, _ -> {}));
    }
}
