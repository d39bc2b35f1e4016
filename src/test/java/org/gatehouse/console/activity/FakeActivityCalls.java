package org.gatehouse.console.activity;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.ActivityCalls;
import org.gatehouse.console.client.ActivitySearch;
import org.gatehouse.console.client.ActivityStream;
import org.gatehouse.console.client.ExportForm;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.StreamState;
import org.gatehouse.contract.ActivityBatch;
import org.gatehouse.contract.ActivityDetail;
import org.gatehouse.contract.ActivityFacets;
import org.gatehouse.contract.ActivityHistogram;
import org.gatehouse.contract.ActivityPage;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.model.query.Query;
import org.gatehouse.model.query.QueryParser;
import org.jspecify.annotations.Nullable;

/// A service that holds some events and answers at once, and a stream that tells what a test says.
final class FakeActivityCalls implements ActivityCalls {
    final List<Activity> stored = new ArrayList<>();
    final List<ActivitySearch> searches = new ArrayList<>();

    /// Streams that are open, by their queries.
    final List<String> followed = new ArrayList<>();

    /// How many events fit beside those that are stored here.
    long others;

    /// Given instead of a page, where it is not null.
    @Nullable
    CompletableFuture<ActivityPage> page;

    /// The forms of the exports that were begun.
    final List<ExportForm> exports = new ArrayList<>();

    /// What comes of an export.
    final CompletableFuture<Exported> exported = new CompletableFuture<>();

    /// Takes how far an export is.
    @Nullable
    Consumer<Exported> exporting;

    private ActivityStream.@Nullable Listener listener;

    /// Tells whoever follows of events, of which some are left out.
    void tell(long left, Activity... events) {
        stored.addAll(List.of(events));
        listener().onBatch(new ActivityBatch(events.length + left, 0, 0, List.of(events)));
    }

    ActivityStream.Listener listener() {
        return Objects.requireNonNull(listener, "nobody follows");
    }

    private List<Activity> found(ActivitySearch search) {
        Query query = QueryParser.parse(search.query()).query();
        return stored.stream()
                .filter(event -> query.test(event)
                        && (search.from() == null || !event.time().isBefore(search.from()))
                        && (search.to() == null || event.time().isBefore(search.to())))
                .sorted(Comparator.comparing(Activity::time)
                        .thenComparingLong(Activity::seq)
                        .reversed())
                .toList();
    }

    @Override
    public CompletableFuture<ActivityPage> page(ActivitySearch search, PageOf wanted) {
        searches.add(search);
        if (page != null) {
            return page;
        }
        List<Activity> found = found(search);
        int from = wanted.after() == null ? 0 : Integer.parseInt(wanted.after());
        int to = Math.min(found.size(), from + wanted.limit());
        return CompletableFuture.completedFuture(new ActivityPage(
                found.subList(from, to),
                found.size(),
                from(search),
                ScreenBench.NOW,
                to < found.size() ? Integer.toString(to) : null));
    }

    private static Instant from(ActivitySearch search) {
        return Objects.requireNonNull(search.from());
    }

    @Override
    public CompletableFuture<ActivityFacets> facets(ActivitySearch search) {
        List<Activity> found = found(search);
        List<ActivityFacets.Value> values = new ArrayList<>();
        for (CoverageState coverage : CoverageState.values()) {
            long count =
                    found.stream().filter(event -> event.coverage() == coverage).count();
            if (count > 0) {
                values.add(new ActivityFacets.Value(EventWords.lower(coverage), count));
            }
        }
        return CompletableFuture.completedFuture(
                new ActivityFacets(found.size() + others, List.of(new ActivityFacets.Facet("coverage", values, 0))));
    }

    @Override
    public CompletableFuture<ActivityHistogram> histogram(ActivitySearch search, int bars) {
        Duration width = Duration.between(from(search), ScreenBench.NOW).dividedBy(bars);
        return CompletableFuture.completedFuture(new ActivityHistogram(
                from(search),
                ScreenBench.NOW,
                width,
                List.of(new ActivityHistogram.Bar(from(search).plus(width.multipliedBy(3)), 9, 2, 1, 0))));
    }

    @Override
    public CompletableFuture<ActivityDetail> event(String uid) {
        return stored.stream()
                .filter(event -> event.uid().equals(uid))
                .findFirst()
                .map(event -> CompletableFuture.completedFuture(new ActivityDetail(event, Map.of("class_uid", 6005))))
                .orElseGet(CompletableFuture::new);
    }

    @Override
    public Exporting export(ActivitySearch search, ExportForm form, Path file, Consumer<Exported> progress) {
        exports.add(form);
        exporting = progress;
        return new Exporting() {
            @Override
            public CompletableFuture<Exported> done() {
                return exported;
            }

            @Override
            public void cancel() {
                exported.completeExceptionally(new CancellationException());
            }
        };
    }

    @Override
    public Following follow(String query, ActivityStream.Listener follower) {
        followed.add(query);
        listener = follower;
        follower.onState(new StreamState.Live());
        return () -> followed.remove(query);
    }
}
