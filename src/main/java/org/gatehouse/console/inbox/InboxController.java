package org.gatehouse.console.inbox;

import java.time.Duration;
import java.util.List;
import javafx.application.Platform;
import org.gatehouse.console.client.InboxCalls;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.live.RowDiff;
import org.gatehouse.console.live.Throttle;
import org.gatehouse.console.screen.ListStates;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.Inbox;
import org.gatehouse.contract.Inbox.Item;
import org.gatehouse.contract.StreamEvent;

/// Keeps what waits true: asks the service when something changed, at most once in two seconds. Belongs to the FX
/// thread.
final class InboxController implements LiveFeed.Listener {
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final InboxCalls calls;
    private final InboxModel model;
    private final Threads threads;
    private final Throttle throttle;
    private final Latest latest = new Latest();
    private final RowDiff<String, Item> diff = new RowDiff<>(InboxModel::key);

    InboxController(InboxCalls calls, InboxModel model, Threads threads) {
        this.calls = calls;
        this.model = model;
        this.threads = threads;
        this.throttle = new Throttle(this::load, INTERVAL, threads.fx(), threads.delay(), threads.nanoTime());
    }

    /// Asks at once, and says that it does.
    void reload() {
        assert Platform.isFxApplicationThread();
        model.stateProperty().set(new ListState.Loading());
        load();
    }

    /// Asks soon, quietly.
    void refresh() {
        throttle.trigger();
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        refresh();
    }

    @Override
    public void onGap() {
        refresh();
    }

    private void load() {
        threads.deliver(calls.inbox(), latest.<Inbox>only(this::show, this::fail));
    }

    private void show(Inbox inbox) {
        diff.apply(model.items(), inbox.items());
        model.totalProperty().set(inbox.total());
        model.stateProperty().set(new ListState.Ready());
    }

    private void fail(Throwable thrown) {
        model.stateProperty().set(ListStates.of(thrown, this::reload));
    }
}
