package org.gatehouse.console.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.ReviewCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.live.RowDiff;
import org.gatehouse.console.live.Throttle;
import org.gatehouse.console.screen.ListStates;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.ReviewRow;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.ReviewId;
import org.jspecify.annotations.Nullable;

/// Loads the reviews, keeps them true while things change, and sends what a person finds. Belongs to the FX thread.
final class ReviewsController implements LiveFeed.Listener {
    private static final int PAGE = 100;
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final ReviewCalls calls;
    private final ReviewsModel model;
    private final Threads threads;
    private final Consumer<PostUseReview> done;
    private final Latest listing = new Latest();
    private final Throttle soon;
    private final RowDiff<ReviewId, ReviewRow> diff =
            new RowDiff<>(row -> row.review().id());
    private @Nullable String next;
    private boolean active;
    private @Nullable Attempt unanswered;

    /// An act on its way, known by what it is about and says.
    private record Attempt(String act, String reason, ActKey key) {}

    ReviewsController(ReviewCalls calls, ReviewsModel model, Threads threads, Consumer<PostUseReview> done) {
        this.calls = calls;
        this.model = model;
        this.threads = threads;
        this.done = done;
        this.soon = new Throttle(this::load, INTERVAL, threads.fx(), threads.delay(), threads.nanoTime());
        model.cutProperty().subscribe((_, _) -> reload());
    }

    void activate() {
        active = true;
        reload();
    }

    void deactivate() {
        active = false;
        listing.cancel();
    }

    void reload() {
        assert Platform.isFxApplicationThread();
        if (active) {
            model.listStateProperty().set(new ListState.Loading());
            load();
        }
    }

    private void load() {
        if (active) {
            ask(PageOf.first(PAGE), page -> diff.apply(model.rows(), page.items()));
        }
    }

    void loadMore() {
        String from = next;
        if (from != null) {
            next = null;
            ask(PageOf.first(PAGE).next(from), page -> {
                List<ReviewRow> all = new ArrayList<>(model.rows());
                page.items().stream().filter(row -> !all.contains(row)).forEach(all::add);
                diff.apply(model.rows(), all);
            });
        }
    }

    private void ask(PageOf page, Consumer<Page<ReviewRow>> show) {
        threads.deliver(
                calls.reviewRows(model.cutProperty().get().statuses(), page),
                listing.<Page<ReviewRow>>only(
                        answer -> {
                            show.accept(answer);
                            next = answer.next();
                            model.moreProperty().set(next != null);
                            model.listStateProperty().set(new ListState.Ready());
                        },
                        thrown -> model.listStateProperty().set(ListStates.of(thrown, this::reload))));
    }

    void take(ReviewRow row) {
        send(
                "take " + row.review().id(),
                "",
                key -> calls.takeReview(row.review().id(), key));
    }

    void accept(ReviewRow row, String reason) {
        send(
                "accept " + row.review().id(),
                reason,
                key -> calls.acceptUse(row.review().id(), reason, key));
    }

    void reject(ReviewRow row, String reason) {
        send(
                "reject " + row.review().id(),
                reason,
                key -> calls.rejectUse(row.review().id(), reason, key));
    }

    /// What got no answer is sent again, when tried again, as the same act.
    private void send(String act, String reason, Function<ActKey, CompletableFuture<PostUseReview>> call) {
        assert Platform.isFxApplicationThread();
        Attempt before = unanswered;
        boolean same =
                before != null && before.act().equals(act) && before.reason().equals(reason);
        Attempt attempt = before != null && same ? before : new Attempt(act, reason, ActKey.fresh());
        unanswered = attempt;
        model.sendingProperty().set(true);
        model.refusalProperty().set(null);
        threads.deliver(call.apply(attempt.key()), (review, thrown) -> {
            model.sendingProperty().set(false);
            if (thrown != null) {
                model.refusalProperty().set(ServiceFailure.of(thrown).words());
                return;
            }
            unanswered = null;
            model.keepDraft(act, "");
            done.accept(review);
            load();
        });
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        if (events.stream().anyMatch(event -> event.subject().kind().equals("review"))) {
            soon.trigger();
        }
    }

    @Override
    public void onGap() {
        reload();
    }
}
