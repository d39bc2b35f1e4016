package org.gatehouse.console.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
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
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;

/// Loads what somebody asked for, keeps it true while things change, and sends what they do about it. Belongs to
/// the FX thread.
final class MyRequestsController implements LiveFeed.Listener {
    private static final int PAGE = 100;

    private final RequestCalls calls;
    private final MyRequestsModel model;
    private final PersonId me;
    private final Threads threads;
    private final Latest listing = new Latest();
    private final Latest viewing = new Latest();
    private boolean active;
    private @Nullable String next;
    private @Nullable Attempt unanswered;

    /// An act on its way: done again in the same words after a lost connection it bears the same key.
    private record Attempt(Object what, ActKey key) {}

    MyRequestsController(RequestCalls calls, MyRequestsModel model, PersonId me, Threads threads) {
        this.calls = calls;
        this.model = model;
        this.me = me;
        this.threads = threads;
        model.selectedProperty().subscribe((_, chosen) -> onSelected(chosen));
        model.cutProperty().subscribe((_, _) -> onCut());
    }

    void activate() {
        active = true;
        reload();
    }

    void deactivate() {
        active = false;
        listing.cancel();
        viewing.cancel();
    }

    /// Loads the list from its top.
    void reload() {
        assert Platform.isFxApplicationThread();
        if (!active) {
            return;
        }
        model.listStateProperty().set(new ListState.Loading());
        load(PageOf.first(PAGE), page -> {
            model.rows().setAll(page.items());
            if (model.selectedProperty().get() == null) {
                selectFirst();
            } else {
                refreshDetail();
            }
        });
    }

    /// Another cut begins at its top.
    private void onCut() {
        model.rows().clear();
        if (active) {
            model.listStateProperty().set(new ListState.Loading());
            load(PageOf.first(PAGE), page -> {
                model.rows().setAll(page.items());
                if (model.indexOf(model.selectedProperty().get()) < 0) {
                    selectFirst();
                }
            });
        }
    }

    private void selectFirst() {
        model.selectedProperty()
                .set(model.rows().isEmpty() ? null : model.rows().getFirst().id());
    }

    /// Loads the next lines, if there are any.
    void loadMore() {
        if (next != null && model.listStateProperty().get() instanceof ListState.Ready) {
            model.listStateProperty().set(new ListState.Loading());
            load(PageOf.first(PAGE).next(next), page -> {
                List<RequestRow> fresh = new ArrayList<>(page.items());
                fresh.removeIf(row -> model.indexOf(row.id()) >= 0);
                model.rows().addAll(fresh);
            });
        }
    }

    private void load(PageOf page, Consumer<Page<RequestRow>> show) {
        threads.deliver(
                calls.page(query(), page),
                listing.<Page<RequestRow>>only(
                        answer -> {
                            next = answer.next();
                            answer.items().forEach(model::see);
                            model.listStateProperty().set(new ListState.Ready());
                            show.accept(answer);
                        },
                        thrown -> model.listStateProperty().set(ListStates.of(thrown, this::reload))));
    }

    private RequestQuery query() {
        OwnCut cut = model.cutProperty().get();
        RequestQuery mine = RequestQuery.of(QueueView.MINE);
        return cut == OwnCut.ALL ? mine : mine.in(cut.statuses());
    }

    private void onSelected(@Nullable RequestId chosen) {
        model.refusalProperty().set(null);
        if (chosen == null) {
            viewing.cancel();
            model.detailProperty().set(null);
        } else if (active) {
            refreshDetail();
        }
    }

    /// Loads the selected request anew; what is in sight stays until then.
    void refreshDetail() {
        RequestId chosen = model.selectedProperty().get();
        if (chosen != null) {
            threads.deliver(calls.view(chosen), viewing.<RequestView>only(this::showDetail, this::onViewFailure));
        }
    }

    private void showDetail(RequestView view) {
        model.detailTroubleProperty().set(null);
        model.detailProperty().set(view);
        put(view.row());
    }

    private void onViewFailure(Throwable thrown) {
        RequestView shown = model.detailProperty().get();
        if (shown == null
                || !shown.request().id().equals(model.selectedProperty().get())) {
            model.detailProperty().set(null);
            model.detailTroubleProperty().set(ServiceFailure.of(thrown).words());
        } else {
            model.refusalProperty().set(ServiceFailure.of(thrown).words());
        }
    }

    /// Does something about the request in sight.
    ///
    /// @param what the act and its words, which tell it from another
    /// @param call sends it under a key
    /// @param done what follows once it is done
    <T> void act(Object what, Function<ActKey, CompletableFuture<T>> call, Consumer<T> done) {
        assert Platform.isFxApplicationThread();
        if (model.sendingProperty().get()) {
            return;
        }
        Attempt attempt =
                unanswered != null && unanswered.what().equals(what) ? unanswered : new Attempt(what, ActKey.fresh());
        unanswered = attempt;
        model.sendingProperty().set(true);
        model.refusalProperty().set(null);
        threads.deliver(call.apply(attempt.key()), (answer, thrown) -> {
            model.sendingProperty().set(false);
            if (thrown == null) {
                unanswered = null;
                done.accept(answer);
                refreshDetail();
            } else {
                fail(ServiceFailure.of(thrown));
            }
        });
    }

    private void fail(ServiceFailure failure) {
        if (failure instanceof ServiceProblem) {
            unanswered = null;
            refreshDetail();
        }
        model.refusalProperty().set(failure.words());
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        RequestView shown = model.detailProperty().get();
        boolean concernsShown = false;
        for (StreamEvent event : events) {
            RequestRow row = event.request();
            if (row != null && row.parties().contains(me)) {
                put(row);
                concernsShown |= row.id().equals(model.selectedProperty().get());
            }
            concernsShown |= event.grant() != null
                    && shown != null
                    && event.grant().request().equals(shown.request().id());
        }
        if (concernsShown && active) {
            refreshDetail();
        }
    }

    @Override
    public void onGap() {
        reload();
    }

    /// Puts a newer state of a request into its place; what is new comes first, and what is no longer in the
    /// cut goes.
    void put(RequestRow row) {
        int at = model.indexOf(row.id());
        boolean fits = model.cutProperty().get().holds(row.status());
        if (at < 0) {
            model.see(row);
            if (fits) {
                model.rows().addFirst(row);
            }
        } else if (model.rows().get(at).version() < row.version()) {
            model.see(row);
            if (fits) {
                model.rows().set(at, row);
            } else {
                model.rows().remove(at);
            }
        }
    }
}
