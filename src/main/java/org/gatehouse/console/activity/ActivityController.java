package org.gatehouse.console.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import org.gatehouse.console.client.ActivityCalls;
import org.gatehouse.console.client.ActivitySearch;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.client.StreamState;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.live.RowDiff;
import org.gatehouse.console.live.Throttle;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.ActivityFacets;
import org.gatehouse.contract.ActivityHistogram;
import org.gatehouse.contract.ActivityPage;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.query.QueryParser;
import org.jspecify.annotations.Nullable;

/// Asks for events, what they are made of and how they lie in time, and follows those that arrive. Belongs to the FX
/// thread.
final class ActivityController {
    /// Lines a page.
    static final int PAGE = 200;

    /// So many lines are kept in all; the list says that there are more.
    static final int MOST = 5_000;

    /// So many lines are kept while the list follows, of which older ones come again when somebody scrolls there.
    static final int FOLLOWED_MOST = 1_000;

    /// So many events may wait while the list is paused.
    static final int WAITING_MOST = 1_000;

    static final int BARS = 96;

    private static final int REMEMBERED_MOST = 30;

    /// A table that changes with every batch draws few frames a second: it is told five times a second at most.
    private static final Duration LIST_EVERY = Duration.ofMillis(200);

    private static final Duration FIGURES_EVERY = Duration.ofSeconds(5);

    private final ActivityCalls calls;
    private final Function<GrantId, CompletableFuture<Grant>> grants;
    private final ActivityModel model;
    private final Clock clock;
    private final Threads threads;
    private final Latest listing = new Latest();
    private final Latest faceting = new Latest();
    private final Latest charting = new Latest();
    private final Latest viewing = new Latest();
    private final RowDiff<String, Activity> changes = new RowDiff<>(Activity::uid);
    private final Throttle figures;
    private final ArrayDeque<Search> asked = new ArrayDeque<>();
    private final ArrayDeque<Activity> held = new ArrayDeque<>();
    private ActivityCalls.@Nullable Following following;
    private @Nullable Arrivals arrivals;
    private @Nullable String next;
    private boolean cut;
    private boolean loadingMore;
    private boolean begun;
    private boolean active;
    private boolean goingBack;

    /// @param grants reads a grant, for the request that made it
    ActivityController(
            ActivityCalls calls,
            Function<GrantId, CompletableFuture<Grant>> grants,
            ActivityModel model,
            Clock clock,
            Threads threads) {
        this.calls = calls;
        this.grants = grants;
        this.model = model;
        this.clock = clock;
        this.threads = threads;
        this.figures = throttle(this::loadFigures, FIGURES_EVERY);
        model.searchProperty().subscribe((before, search) -> {
            if (!goingBack) {
                remember(before);
            }
            model.typedProperty().set(search.query());
            reload();
        });
        model.pausedProperty().subscribe((_, paused) -> {
            if (!paused) {
                takeHeld();
            }
        });
    }

    private Throttle throttle(Runnable work, Duration every) {
        return new Throttle(work, every, threads.fx(), threads.delay(), threads.nanoTime());
    }

    void activate() {
        active = true;
        reload();
    }

    void deactivate() {
        active = false;
        stopFollowing();
        listing.cancel();
        faceting.cancel();
        charting.cancel();
        viewing.cancel();
    }

    /// Asks for what is typed, unless it has mistakes, which stand below it.
    ///
    /// @return whether it was asked for
    boolean apply() {
        String typed = model.typedProperty().get().strip();
        if (!QueryParser.parse(typed).mistakes().isEmpty()) {
            return false;
        }
        model.searchProperty().set(model.searchProperty().get().withQuery(typed));
        return true;
    }

    private void remember(Search before) {
        asked.addLast(before);
        if (asked.size() > REMEMBERED_MOST) {
            asked.removeFirst();
        }
        model.canGoBackProperty().set(true);
    }

    /// Asks again for what was asked for before.
    void back() {
        Search before = asked.pollLast();
        if (before == null) {
            return;
        }
        goingBack = true;
        model.searchProperty().set(before);
        goingBack = false;
        model.canGoBackProperty().set(!asked.isEmpty());
    }

    /// Loads all anew, and follows from here on. Events are followed before they are listed, so that none falls
    /// between.
    void reload() {
        assert Platform.isFxApplicationThread();
        if (!active) {
            return;
        }
        stopFollowing();
        model.listStateProperty().set(new ListState.Loading());
        model.notSentProperty().set(0);
        begun = false;
        Search search = model.searchProperty().get();
        if (search.range().movesOn()) {
            Arrivals mine = new Arrivals(WAITING_MOST, this::onArrived, work -> throttle(work, LIST_EVERY));
            arrivals = mine;
            following = calls.follow(search.query(), mine);
        } else {
            begin();
        }
    }

    private void stopFollowing() {
        if (arrivals != null) {
            arrivals.end();
            arrivals = null;
        }
        if (following != null) {
            following.close();
            following = null;
        }
        held.clear();
        model.waitingProperty().set(0);
        model.streamProperty().set(new StreamState.Connecting());
    }

    /// Loads the list from its top, and the figures.
    private void begin() {
        begun = true;
        loadingMore = false;
        loadFigures();
        threads.deliver(
                calls.page(now(), PageOf.first(PAGE)),
                listing.<ActivityPage>only(
                        page -> {
                            model.rows().inOneChange(() -> model.rows().setAll(page.items()));
                            model.matchedProperty().set(page.matched());
                            cut = false;
                            reached(page);
                            if (!model.pausedProperty().get()) {
                                showHeld();
                            }
                        },
                        this::onListFailure));
    }

    /// What is asked for, as of now.
    ActivitySearch now() {
        Search search = model.searchProperty().get();
        return search.range().search(search.query(), clock.instant());
    }

    /// Loads the next lines, if there are any; called as the end comes into sight. Who reads so far back does not want
    /// the list to move.
    void loadMore() {
        assert Platform.isFxApplicationThread();
        boolean ready = model.listStateProperty().get() instanceof ListState.Ready;
        if (!model.moreProperty().get() || loadingMore || !ready || model.rows().size() >= MOST) {
            return;
        }
        loadingMore = true;
        model.pausedProperty().set(model.searchProperty().get().range().movesOn());
        threads.deliver(
                calls.page(older(), olderPage()),
                listing.<ActivityPage>only(
                        page -> {
                            loadingMore = false;
                            cut = false;
                            show(EventOrder.merged(model.rows(), page.items(), MOST));
                            reached(page);
                        },
                        this::onListFailure));
    }

    /// Where older lines gave way to newer ones, those before the last line in sight are asked for by its time.
    private ActivitySearch older() {
        ActivitySearch all = now();
        Instant last = model.rows().getLast().time();
        return cut ? new ActivitySearch(all.query(), all.from(), last.plusMillis(1)) : all;
    }

    private PageOf olderPage() {
        return cut || next == null ? PageOf.first(PAGE) : PageOf.first(PAGE).next(next);
    }

    private void reached(ActivityPage page) {
        next = page.next();
        model.moreProperty().set(next != null && model.rows().size() < MOST);
        model.listStateProperty().set(new ListState.Ready());
    }

    private void onListFailure(Throwable thrown) {
        loadingMore = false;
        model.listStateProperty()
                .set(new ListState.Failed(ServiceFailure.of(thrown).words(), this::reload));
    }

    private void loadFigures() {
        if (!active) {
            return;
        }
        // A failure is told by the list itself; the figures known before stay in sight.
        ask(faceting, calls::facets, (ActivityFacets found) -> {
            model.facetsProperty().set(found);
            model.matchedProperty().set(found.matched());
        });
        ask(
                charting,
                search -> calls.histogram(search, BARS),
                (ActivityHistogram found) -> model.histogramProperty().set(found));
    }

    private <T> void ask(Latest latest, Function<ActivitySearch, CompletableFuture<T>> call, Consumer<T> show) {
        threads.deliver(call.apply(now()), latest.<T>only(show, _ -> {}));
    }

    private void onArrived(Arrivals.Arrived arrived) {
        assert Platform.isFxApplicationThread();
        model.streamProperty().set(arrived.state());
        if (!begun && !(arrived.state() instanceof StreamState.Connecting)) {
            begin();
        } else if (arrived.gap()) {
            reload();
            return;
        }
        if (arrived.matched() == 0) {
            return;
        }
        model.notSentProperty().set(model.notSentProperty().get() + arrived.notSent());
        if (model.pausedProperty().get() || !(model.listStateProperty().get() instanceof ListState.Ready)) {
            hold(arrived);
        } else {
            model.matchedProperty().set(model.matchedProperty().get() + arrived.matched());
            follow(arrived.events());
        }
        figures.trigger();
    }

    private void hold(Arrivals.Arrived arrived) {
        held.addAll(arrived.events());
        while (held.size() > WAITING_MOST) {
            held.removeFirst();
        }
        model.waitingProperty().set(model.waitingProperty().get() + arrived.matched());
    }

    /// Shows what arrived while the list stood still; where that is more than was kept, the list is loaded anew.
    private void takeHeld() {
        if (model.waitingProperty().get() > held.size()) {
            reload();
            return;
        }
        showHeld();
    }

    private void showHeld() {
        List<Activity> came = new ArrayList<>(held);
        held.clear();
        model.waitingProperty().set(0);
        follow(came);
    }

    private void follow(List<Activity> came) {
        if (came.isEmpty()) {
            return;
        }
        int before = model.rows().size() + came.size();
        List<Activity> merged = EventOrder.merged(model.rows(), came, FOLLOWED_MOST);
        if (merged.size() == FOLLOWED_MOST && before > FOLLOWED_MOST) {
            cut = true;
            model.moreProperty().set(true);
        }
        show(merged);
    }

    private void show(List<Activity> rows) {
        changes.apply(model.rows(), rows);
    }

    /// Shows an event at the right, and loads its OCSF form.
    void select(@Nullable Activity event) {
        assert Platform.isFxApplicationThread();
        Activity before = model.shownProperty().get();
        model.shownProperty().set(event);
        if (event == null) {
            viewing.cancel();
            model.detailProperty().set(null);
            model.detailTroubleProperty().set(null);
        } else if (before == null || !before.uid().equals(event.uid())) {
            loadDetail(event);
        }
    }

    private void loadDetail(Activity event) {
        model.detailProperty().set(null);
        model.detailTroubleProperty().set(null);
        model.requestProperty().set(null);
        Latest.Ticket ticket = viewing.begin();
        if (event.grant() != null) {
            // A grant that is out of sight leaves its request unnamed, which the reason does not need.
            threads.deliver(grants.apply(event.grant()), (grant, thrown) -> {
                if (thrown == null && ticket.isCurrent()) {
                    model.requestProperty().set(grant.request());
                }
            });
        }
        threads.deliver(calls.event(event.uid()), (detail, thrown) -> {
            if (!ticket.isCurrent()) {
                return;
            }
            if (thrown == null) {
                model.detailProperty().set(detail);
            } else {
                model.detailTroubleProperty().set(ServiceFailure.of(thrown).words());
            }
        });
    }
}
