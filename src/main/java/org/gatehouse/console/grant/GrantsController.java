package org.gatehouse.console.grant;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.gatehouse.console.client.GrantCalls;
import org.gatehouse.console.client.GrantSearch;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.live.Throttle;
import org.gatehouse.console.screen.ListStates;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.GrantCut;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.RequestView;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.jspecify.annotations.Nullable;

/// Loads the list and the selected grant, and keeps them true while things change. Belongs to the FX thread. What
/// is done to grants is [GrantActs]'.
final class GrantsController implements LiveFeed.Listener {
    /// Lines a page.
    static final int PAGE = 200;

    /// So many lines are loaded when all are wanted, as for sorting; the list says that there are more.
    static final int MOST = 5_000;

    private final GrantCalls calls;
    private final RequestCalls requests;
    private final GrantsModel model;
    private final Clock clock;
    private final Threads threads;
    private final Latest listing = new Latest();
    private final Latest viewing = new Latest();
    private final Latest counting = new Latest();
    private final Throttle recount;
    private @Nullable String next;
    private boolean loadingMore;
    private boolean allWanted;
    private boolean active;
    private @Nullable CompletableFuture<Boolean> whole;

    GrantsController(GrantCalls calls, RequestCalls requests, GrantsModel model, Clock clock, Threads threads) {
        this.calls = calls;
        this.requests = requests;
        this.model = model;
        this.clock = clock;
        this.threads = threads;
        this.recount = new Throttle(
                this::count, java.time.Duration.ofSeconds(1), threads.fx(), threads.delay(), threads.nanoTime());
        model.searchProperty().subscribe((_, _) -> reload());
        model.selectedProperty().subscribe((_, chosen) -> onSelected(chosen));
    }

    void activate() {
        active = true;
        reload();
    }

    void deactivate() {
        active = false;
        listing.cancel();
        viewing.cancel();
        end(future -> future.cancel(false));
    }

    /// Loads the list from its top, and the counts.
    void reload() {
        assert Platform.isFxApplicationThread();
        if (!active) {
            return;
        }
        model.listStateProperty().set(new ListState.Loading());
        loadingMore = false;
        count();
        ask(PageOf.first(PAGE), page -> {
            model.rows().inOneChange(() -> model.rows().setAll(page.items()));
            reached(page);
            if (model.selectedProperty().get() == null && !page.items().isEmpty()) {
                model.selectedProperty().set(page.items().getFirst().grant().id());
            } else {
                refreshDetail();
            }
        });
    }

    /// Loads the next lines, if there are any; called as the end comes into sight.
    void loadMore() {
        assert Platform.isFxApplicationThread();
        if (next == null || loadingMore || !(model.listStateProperty().get() instanceof ListState.Ready)) {
            return;
        }
        loadingMore = true;
        ask(PageOf.first(PAGE).next(next), page -> {
            loadingMore = false;
            Set<GrantId> known = new HashSet<>();
            model.rows().forEach(row -> known.add(row.grant().id()));
            List<GrantRow> fresh = new ArrayList<>(page.items());
            fresh.removeIf(row -> known.contains(row.grant().id()));
            model.rows().inOneChange(() -> model.rows().addAll(fresh));
            reached(page);
        });
    }

    /// Whether all lines are wanted, up to [#MOST], and not only those that come into sight: to be sorted by
    /// something that the service does not order by, or drawn over time.
    void wantAll(boolean wanted) {
        allWanted = wanted;
        goOn();
    }

    /// Loads all lines, up to [#MOST], as for an export.
    ///
    /// @return completes on the FX thread with whether there are more; fails as the calls do, and is cancelled
    ///         when the screen is left before
    CompletableFuture<Boolean> all() {
        assert Platform.isFxApplicationThread();
        CompletableFuture<Boolean> all = whole == null ? new CompletableFuture<>() : whole;
        whole = all;
        switch (model.listStateProperty().get()) {
            case ListState.Ready() when isWhole() -> end(future -> future.complete(next != null));
            case ListState.Ready() -> loadMore();
            case ListState.Failed _, ListState.Refused _ -> reload();
            case ListState.Loading() -> {} // goes on by itself
        }
        return all;
    }

    private boolean isWhole() {
        return next == null || model.rows().size() >= MOST;
    }

    private void end(Consumer<CompletableFuture<Boolean>> how) {
        CompletableFuture<Boolean> waiting = whole;
        whole = null;
        if (waiting != null) {
            how.accept(waiting);
        }
    }

    private void goOn() {
        if ((allWanted || whole != null) && model.rows().size() < MOST) {
            loadMore();
        }
    }

    private void ask(PageOf page, Consumer<Page<GrantRow>> show) {
        threads.deliver(
                calls.rows(model.searchProperty().get(), page),
                listing.<Page<GrantRow>>only(show, this::onListFailure));
    }

    private void reached(Page<GrantRow> page) {
        next = page.next();
        model.moreProperty().set(next != null);
        model.listStateProperty().set(new ListState.Ready());
        if (isWhole()) {
            end(future -> future.complete(next != null));
        }
        // Nothing of a page may fit, and there is still more: the service looks at so many grants a call.
        if (page.items().isEmpty()) {
            loadMore();
        } else {
            goOn();
        }
    }

    private void onListFailure(Throwable thrown) {
        loadingMore = false;
        end(future -> future.completeExceptionally(thrown));
        model.listStateProperty().set(ListStates.of(thrown, this::reload));
    }

    /// Counts anew soon, also while the screen is not shown: the count in the navigation is kept up.
    void countSoon() {
        recount.trigger();
    }

    private void count() {
        // A failure is told by the list itself; the counts known before stay in sight.
        threads.deliver(calls.counts(), counting.only(model.countsProperty()::set, _ -> {}));
    }

    private void onSelected(@Nullable GrantId chosen) {
        model.refusalProperty().set(null);
        model.detailTroubleProperty().set(null);
        if (chosen == null) {
            viewing.cancel();
            model.shownProperty().set(null);
            model.originProperty().set(null);
        } else {
            GrantRow known = model.row(chosen);
            if (known != null) {
                model.shownProperty().set(known);
            }
            refreshDetail();
        }
    }

    /// Loads the selected grant and its request anew; what is in sight stays until then.
    void refreshDetail() {
        GrantId chosen = model.selectedProperty().get();
        if (chosen == null || !active) {
            return;
        }
        GrantSearch byId = GrantSearch.of(GrantCut.ALL).withText(chosen.value());
        Latest.Ticket ticket = viewing.begin();
        threads.deliver(calls.rows(byId, PageOf.first(1)), (page, thrown) -> {
            if (!ticket.isCurrent()) {
                return;
            }
            if (thrown != null) {
                onDetailFailure(ServiceFailure.of(thrown).words());
            } else if (page.items().isEmpty()) {
                model.shownProperty().set(null);
                model.detailTroubleProperty().set("");
            } else {
                showDetail(page.items().getFirst());
            }
        });
    }

    private void showDetail(GrantRow row) {
        model.detailTroubleProperty().set(null);
        put(row);
        model.shownProperty().set(row);
        threads.deliver(
                requests.view(row.grant().request()),
                viewing.<RequestView>only(
                        model.originProperty()::set,
                        thrown -> onDetailFailure(ServiceFailure.of(thrown).words())));
    }

    private void onDetailFailure(String words) {
        GrantRow row = model.shownProperty().get();
        boolean other =
                row == null || !row.grant().id().equals(model.selectedProperty().get());
        if (other) {
            model.shownProperty().set(null);
        }
        model.detailTroubleProperty().set(words);
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        boolean changed = false;
        for (StreamEvent event : events) {
            if (event.grant() != null) {
                changed = true;
                put(event.grant());
            }
        }
        if (changed) {
            recount.trigger();
        }
    }

    @Override
    public void onGap() {
        reload();
    }

    /// Takes a newer state of a grant, wherever it is in sight; a grant that is new is looked up with its names.
    void put(Grant grant) {
        GrantRow known = model.row(grant.id());
        GrantRow inMiddle = model.shownProperty().get();
        if (known != null) {
            put(known.with(grant));
        } else if (inMiddle != null && inMiddle.grant().id().equals(grant.id())) {
            showNewer(inMiddle.with(grant));
        } else if (grant.version() == 1) {
            GrantSearch own = GrantSearch.of(GrantCut.ALL).withText(grant.id().value());
            threads.deliver(calls.rows(own, PageOf.first(1)), (page, thrown) -> {
                // What cannot be looked up now comes with the next load.
                if (thrown == null) {
                    page.items().forEach(this::put);
                }
            });
        }
    }

    /// Puts a newer state of a line where it belongs. The selected line stays in sight even where it no longer
    /// belongs, until another is selected.
    void put(GrantRow row) {
        assert Platform.isFxApplicationThread();
        showNewer(row);
        int at = model.indexOf(row.grant().id());
        if (at >= 0 && model.rows().get(at).grant().version() >= row.grant().version()) {
            return;
        }
        boolean belongs = GrantOrder.belongs(row, model.searchProperty().get(), now());
        boolean searched = model.searchProperty().get().text() != null;
        boolean keep = at >= 0
                && (belongs
                        || searched
                        || row.grant().id().equals(model.selectedProperty().get()));
        if (keep) {
            model.rows().set(at, row);
        } else if (at >= 0) {
            model.rows().remove(at);
        } else if (belongs) {
            insert(row);
        }
    }

    private void insert(GrantRow row) {
        int place = GrantOrder.place(
                model.rows(), row, GrantOrder.of(model.searchProperty().get().cut()));
        // Beyond the loaded lines there are others that nobody has seen: it will come with them.
        if (place < model.rows().size() || next == null) {
            model.rows().add(place, row);
        }
    }

    private void showNewer(GrantRow row) {
        GrantRow inMiddle = model.shownProperty().get();
        if (inMiddle != null
                && inMiddle.grant().id().equals(row.grant().id())
                && inMiddle.grant().version() < row.grant().version()) {
            model.shownProperty().set(row);
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
