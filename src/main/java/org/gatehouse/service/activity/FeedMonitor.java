package org.gatehouse.service.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.contract.FeedView;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.query.Field;
import org.gatehouse.model.query.Query;
import org.gatehouse.model.query.Term;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.events.Criteria;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.Feeds;

/// Watches over feeds: a feed that falls silent or loses deliveries is shown as such.
public final class FeedMonitor {
    private final ActivityStore store;
    private final Feeds feeds;
    private final InstantSource clock;
    private final Duration mayBeQuiet;
    private final Map<PersonId, FeedHealth> health = new ConcurrentHashMap<>();

    /// @param mayBeQuiet how long a feed may deliver nothing
    public FeedMonitor(ActivityStore store, Feeds feeds, InstantSource clock, Duration mayBeQuiet) {
        this.store = store;
        this.feeds = feeds;
        this.clock = clock;
        this.mayBeQuiet = mayBeQuiet;
    }

    FeedHealth of(PersonId feed) {
        return health.computeIfAbsent(feed, id -> new FeedHealth());
    }

    /// All feeds and how they are, by id.
    ///
    /// @throws org.gatehouse.contract.Refusal `FORBIDDEN` to people who see only what is theirs
    public List<FeedView> all(Caller caller) {
        return feeds.all(caller).stream().map(this::view).toList();
    }

    /// How one feed is.
    public FeedView view(Person feed) {
        Instant now = clock.instant();
        FeedHealth.Now is = of(feed.id()).now(now);
        Instant lastEvent = is.lastEvent();
        Instant lastArrival = is.lastArrival();
        if (lastArrival == null) {
            Activity stored = lastStored(feed.id(), now);
            lastEvent = stored == null ? null : stored.time();
            lastArrival = stored == null ? null : stored.arrivedAt();
        }
        return new FeedView(
                PersonRef.of(feed),
                Feeds.source(feed),
                state(lastArrival, now),
                lastEvent,
                lastArrival,
                is.perMinute(),
                is.lagMs(),
                is.stored(),
                is.duplicates(),
                store.countQuarantined(feed.id()),
                is.gaps(),
                is.missing(),
                is.clockAheadMs());
    }

    private FeedView.State state(@org.jspecify.annotations.Nullable Instant lastArrival, Instant now) {
        if (lastArrival == null) {
            return FeedView.State.NEVER;
        }
        return lastArrival.plus(mayBeQuiet).isBefore(now) ? FeedView.State.SILENT : FeedView.State.RECEIVING;
    }

    /// The newest event from before the service started.
    private @org.jspecify.annotations.Nullable Activity lastStored(PersonId feed, Instant now) {
        Query of = new Query(List.of(new Term.Match(Field.FEED, false, List.of(feed.value()))));
        Criteria criteria = new Criteria(of, Instant.EPOCH, now.plus(Duration.ofDays(1)), null);
        return store.page(criteria, null, 1).stream().findFirst().orElse(null);
    }
}
