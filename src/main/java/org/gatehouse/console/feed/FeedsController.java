package org.gatehouse.console.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.application.Platform;
import org.gatehouse.console.client.FeedCalls;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.live.RowDiff;
import org.gatehouse.console.screen.ListStates;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.FeedDetail;
import org.gatehouse.contract.FeedView;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.model.PersonId;

/// Loads the feeds and the selected one, and keeps their figures fresh while the screen is shown: figures change with
/// every delivery and are no events of the stream, so they are asked for. Belongs to the FX thread.
final class FeedsController implements LiveFeed.Listener {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final FeedCalls calls;
    private final FeedsModel model;
    private final Threads threads;
    private final Latest listing = new Latest();
    private final Latest reading = new Latest();
    private final RowDiff<PersonId, FeedView> rows =
            new RowDiff<>(view -> view.feed().id());
    private Instant next = Instant.MIN;
    private boolean awaited;
    private boolean active;

    FeedsController(FeedCalls calls, FeedsModel model, Threads threads) {
        this.calls = calls;
        this.model = model;
        this.threads = threads;
        model.selectedProperty().subscribe((_, _) -> onSelected());
    }

    void activate() {
        active = true;
        reload();
    }

    void deactivate() {
        active = false;
        awaited = false;
        listing.cancel();
        reading.cancel();
    }

    /// Loads all anew; what is in sight stays until it is there.
    void reload() {
        assert Platform.isFxApplicationThread();
        if (active) {
            model.listStateProperty().set(new ListState.Loading());
            load();
        }
    }

    /// Time has passed: asks for fresh figures, unless an answer is still awaited.
    void tick(Instant now) {
        if (active && !awaited && !now.isBefore(next)) {
            next = now.plus(FRESH);
            load();
        }
    }

    private void load() {
        awaited = true;
        Latest.Ticket ticket = listing.begin();
        threads.deliver(calls.feeds(PageOf.first(Page.MOST)), (page, thrown) -> {
            if (!ticket.isCurrent()) {
                return;
            }
            awaited = false;
            if (thrown != null) {
                model.listStateProperty().set(ListStates.of(thrown, this::reload));
                return;
            }
            rows.apply(model.rows(), page.items());
            model.listStateProperty().set(new ListState.Ready());
            if (model.selectedProperty().get() == null && !page.items().isEmpty()) {
                model.selectedProperty().set(worst(page.items()).feed().id());
            } else {
                refresh();
            }
        });
    }

    /// Where a person is needed most.
    private static FeedView worst(List<FeedView> feeds) {
        return feeds.stream()
                .filter(feed -> Concern.of(feed).needsSomebody())
                .findFirst()
                .orElse(feeds.getFirst());
    }

    private void onSelected() {
        model.troubleProperty().set(null);
        model.shownProperty().set(null);
        refresh();
    }

    private void refresh() {
        PersonId chosen = model.selectedProperty().get();
        if (chosen == null || !active) {
            return;
        }
        threads.deliver(
                calls.feed(chosen),
                reading.<FeedDetail>only(
                        this::show,
                        thrown -> model.troubleProperty()
                                .set(ServiceFailure.of(thrown).words())));
    }

    void show(FeedDetail detail) {
        model.troubleProperty().set(null);
        model.shownProperty().set(detail);
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        boolean feeds = events.stream().anyMatch(event -> event.subject().kind().equals("feed"));
        if (feeds && active) {
            load();
        }
    }

    @Override
    public void onGap() {
        reload();
    }
}
