package org.gatehouse.console.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.RequestQuery;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.screen.ListStates;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;

/// Loads the queue and the selected request, keeps them true while things change, and claims what is read for long
/// enough. Belongs to the FX thread. Deciding itself is [DecisionController]'s.
final class RequestsController implements LiveFeed.Listener {
    /// Lines a page.
    static final int PAGE = 100;

    /// How long a request is looked at before it is claimed: running over the queue with J claims nothing.
    static final Duration DWELL = Duration.ofMillis(1500);

    private final RequestCalls calls;
    private final RequestsModel model;
    private final Me me;
    private final Clock clock;
    private final Threads threads;
    private final EligibilityController eligibility;
    private final Latest listing = new Latest();
    private final Latest viewing = new Latest();
    private final Latest dwelling = new Latest();
    private @Nullable String next;
    private boolean loadingMore;
    private boolean active;

    RequestsController(RequestCalls calls, RequestsModel model, Me me, Clock clock, Threads threads) {
        this.calls = calls;
        this.model = model;
        this.me = me;
        this.clock = clock;
        this.threads = threads;
        this.eligibility = new EligibilityController(calls, model, threads);
        model.queueProperty().subscribe((_, _) -> reload());
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
        dwelling.cancel();
    }

    /// Loads the queue from its top.
    void reload() {
        assert Platform.isFxApplicationThread();
        if (!active) {
            return;
        }
        model.listStateProperty().set(new ListState.Loading());
        loadingMore = false;
        ask(PageOf.first(PAGE), listing, page -> {
            model.forgetEligibility();
            model.rows().setAll(page.items());
            reached(page);
            if (model.selectedProperty().get() == null && !page.items().isEmpty()) {
                model.selectedProperty().set(page.items().getFirst().id());
            } else {
                refreshDetail();
            }
        });
    }

    /// Loads the next lines, if there are any; called as the end comes into sight.
    void loadMore() {
        assert Platform.isFxApplicationThread();
        if (next == null || loadingMore) {
            return;
        }
        loadingMore = true;
        ask(PageOf.first(PAGE).next(next), listing, page -> {
            loadingMore = false;
            Map<RequestId, RequestRow> fresh = new LinkedHashMap<>();
            page.items().forEach(row -> fresh.put(row.id(), row));
            model.rows().forEach(row -> fresh.remove(row.id()));
            model.rows().addAll(fresh.values());
            reached(page);
        });
    }

    private void ask(PageOf page, Latest latest, Consumer<Page<RequestRow>> show) {
        RequestQuery query = RequestQuery.of(model.queueProperty().get())
                .withText(model.searchProperty().get());
        threads.deliver(calls.page(query, page), latest.<Page<RequestRow>>only(show, this::onListFailure));
    }

    private void reached(Page<RequestRow> page) {
        next = page.next();
        model.moreProperty().set(next != null);
        eligibility.onLoaded(page.items());
        model.listStateProperty().set(new ListState.Ready());
    }

    private void onListFailure(Throwable thrown) {
        loadingMore = false;
        model.listStateProperty().set(ListStates.of(thrown, this::reload));
    }

    private void onSelected(@Nullable RequestId chosen) {
        model.refusalProperty().set(null);
        dwelling.cancel();
        if (chosen == null) {
            viewing.cancel();
            model.detailProperty().set(null);
        } else if (active) {
            refreshDetail();
            Latest.Ticket ticket = dwelling.begin();
            threads.delay()
                    .after(
                            DWELL,
                            () -> threads.fx().execute(() -> {
                                if (ticket.isCurrent()) {
                                    claimIfFree(chosen);
                                }
                            }));
        }
    }

    /// Loads the selected request anew; what is in sight stays until then.
    void refreshDetail() {
        RequestId chosen = model.selectedProperty().get();
        if (chosen == null) {
            return;
        }
        threads.deliver(calls.view(chosen), viewing.<RequestView>only(this::showDetail, this::onViewFailure));
    }

    private void showDetail(RequestView view) {
        model.detailTroubleProperty().set(null);
        model.detailProperty().set(view);
        put(view.row());
    }

    private void onViewFailure(Throwable thrown) {
        ServiceFailure failure = ServiceFailure.of(thrown);
        RequestView shown = model.detailProperty().get();
        boolean other = shown == null
                || !shown.request().id().equals(model.selectedProperty().get());
        if (other) {
            model.detailProperty().set(null);
            model.detailTroubleProperty().set(failure.words());
        }
    }

    private void claimIfFree(RequestId id) {
        RequestView view = model.detailProperty().get();
        boolean free = view != null
                && view.request().id().equals(id)
                && view.mayDecide()
                && view.row().status().isOpen()
                && (view.row().claim() == null || !view.row().claim().until().isAfter(clock.instant()));
        if (free) {
            quietly(calls.claim(id, ActKey.fresh()));
        }
    }

    /// Takes the request over from whoever holds it.
    void claim(RequestId id) {
        act(calls.claim(id, ActKey.fresh()));
    }

    void release(RequestId id) {
        dwelling.cancel();
        act(calls.release(id, ActKey.fresh()));
    }

    private void act(CompletableFuture<RequestRow> call) {
        threads.deliver(call, (row, thrown) -> {
            if (thrown != null) {
                model.refusalProperty().set(ServiceFailure.of(thrown).words());
            } else {
                put(row);
                refreshDetail();
            }
        });
    }

    /// A claim that fails costs nothing: the next act on the request says what is wrong.
    private void quietly(CompletableFuture<RequestRow> claim) {
        threads.deliver(claim, (row, thrown) -> {
            if (thrown == null) {
                put(row);
                refreshDetail();
            } else if (ServiceFailure.of(thrown) instanceof ServiceProblem problem
                    && problem.code() == ErrorCode.UNAUTHENTICATED) {
                model.refusalProperty().set(problem.words());
            }
        });
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        RequestId chosen = model.selectedProperty().get();
        boolean concernsChosen = false;
        for (StreamEvent event : events) {
            if (event.request() != null) {
                put(event.request());
                concernsChosen |= event.request().id().equals(chosen);
            }
        }
        if (concernsChosen) {
            refreshDetail();
        }
    }

    @Override
    public void onGap() {
        reload();
    }

    /// Puts a newer state of a line where it belongs. The selected line stays in sight even where it no longer
    /// belongs, until another is selected: nobody's request vanishes while they read it.
    void put(RequestRow row) {
        assert Platform.isFxApplicationThread();
        int at = indexOf(row.id());
        if (at >= 0 && model.rows().get(at).version() >= row.version()) {
            return;
        }
        Comparator<RequestRow> order = QueueOrder.of(model.queueProperty().get());
        boolean belongs = QueueOrder.belongs(row, model.queueProperty().get(), me, now())
                && model.searchProperty().get().isBlank();
        boolean keep =
                at >= 0 && (belongs || row.id().equals(model.selectedProperty().get()));
        if (at >= 0 && keep && staysInPlace(at, row, order)) {
            model.rows().set(at, row);
            return;
        }
        if (at >= 0) {
            model.rows().remove(at);
        }
        if (keep || belongs) {
            insert(row, order);
        }
    }

    private void insert(RequestRow row, Comparator<RequestRow> order) {
        int place = QueueOrder.place(model.rows(), row, order);
        // Beyond the loaded lines there are others that nobody has seen: it will come with them.
        if (place < model.rows().size() || next == null) {
            model.rows().add(place, row);
        }
    }

    private boolean staysInPlace(int at, RequestRow row, Comparator<RequestRow> order) {
        List<RequestRow> rows = model.rows();
        boolean afterPrevious = at == 0 || order.compare(rows.get(at - 1), row) <= 0;
        boolean beforeNext = at + 1 >= rows.size() || order.compare(row, rows.get(at + 1)) <= 0;
        return afterPrevious && beforeNext;
    }

    private int indexOf(RequestId id) {
        List<RequestRow> rows = model.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private Instant now() {
        return clock.instant();
    }
}
