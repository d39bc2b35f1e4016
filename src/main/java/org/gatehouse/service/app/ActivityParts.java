package org.gatehouse.service.app;

import java.time.InstantSource;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.gatehouse.model.GrantId;
import org.gatehouse.service.access.Tick;
import org.gatehouse.service.activity.ActivityExport;
import org.gatehouse.service.activity.ActivityQueries;
import org.gatehouse.service.activity.Enricher;
import org.gatehouse.service.activity.FeedMonitor;
import org.gatehouse.service.activity.FeedWatch;
import org.gatehouse.service.activity.Ingest;
import org.gatehouse.service.activity.Past;
import org.gatehouse.service.activity.Quarantine;
import org.gatehouse.service.activity.UsageTick;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.events.Used;
import org.gatehouse.service.http.stream.ActivityHub;
import org.gatehouse.service.http.stream.StreamSettings;
import org.gatehouse.service.identity.Feeds;

/// All that is done with activity, wired to one store.
///
/// @param isFresh whether the store has never held anything
record ActivityParts(
        Ingest ingest,
        Feeds feeds,
        FeedMonitor monitor,
        FeedWatch watch,
        Quarantine quarantine,
        ActivityQueries queries,
        ActivityExport export,
        ActivityHub hub,
        boolean isFresh,
        List<Tick> ticks) {

    /// @param past listens to commits already
    /// @param opened gets what must be closed
    static ActivityParts over(
            ActivityStore store,
            Past past,
            UseCases use,
            ActivitySettings settings,
            StreamSettings stream,
            InstantSource clock,
            Deque<AutoCloseable> opened) {
        Enricher enricher =
                new Enricher(past, settings.countries(), settings.systemAccounts(), grant -> rowsRead(store, grant));
        Feeds feeds = new Feeds(use.path(), use.credentials());
        FeedMonitor monitor = new FeedMonitor(store, use.path().records(), feeds, clock, settings.silentAfter());
        FeedWatch watch = new FeedWatch(monitor, feeds, use.path());
        Ingest ingest =
                new Ingest(store, enricher, monitor, clock, settings.store().retention());
        ActivityHub hub = new ActivityHub(store, stream);
        store.onStored(hub);
        hub.start();
        opened.push(hub);
        return new ActivityParts(
                ingest,
                feeds,
                monitor,
                watch,
                new Quarantine(store, ingest, monitor, feeds, use.path(), clock),
                new ActivityQueries(store, clock),
                new ActivityExport(store, use.path()),
                hub,
                store.lastSeq() < 0,
                List.of(new UsageTick(store, use.path()), watch, forget(store, settings)));
    }

    private static long rowsRead(ActivityStore store, GrantId grant) {
        return store.used(Set.of(grant)).getOrDefault(grant, Used.NOTHING).rows();
    }

    private static Tick forget(ActivityStore store, ActivitySettings settings) {
        return now -> {
            store.forgetBefore(now.minus(settings.store().retention()));
            return 0;
        };
    }
}
