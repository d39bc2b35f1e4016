package org.gatehouse.console.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatehouse.console.client.FeedCalls;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.FeedView;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.StreamEvent;

/// How events arrive, for the line along the bottom and the count in the navigation: asked of the service as time
/// passes and when something happened to a feed, never before the last answer is there. Belongs to the FX thread.
final class FeedTally implements LiveFeed.Listener {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final FeedCalls calls;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<List<FeedView>> feeds = new ReadOnlyObjectWrapper<>(this, "feeds", List.of());
    private Instant next = Instant.MIN;
    private boolean awaited;

    FeedTally(FeedCalls calls, Threads threads) {
        this.calls = calls;
        this.threads = threads;
    }

    ReadOnlyObjectProperty<List<FeedView>> feedsProperty() {
        return feeds.getReadOnlyProperty();
    }

    void tick(Instant now) {
        if (!now.isBefore(next)) {
            next = now.plus(FRESH);
            ask();
        }
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        if (events.stream().anyMatch(event -> event.type().topic().equals("feed"))) {
            ask();
        }
    }

    @Override
    public void onGap() {
        ask();
    }

    private void ask() {
        if (awaited) {
            return;
        }
        awaited = true;
        threads.deliver(calls.feeds(PageOf.first(Page.MOST)), (page, failure) -> {
            awaited = false;
            if (failure == null) { // told by the connection's own banner; what is known stays in sight
                feeds.set(page.items());
            }
        });
    }
}
