package org.gatehouse.service.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.contract.FeedDetail;
import org.gatehouse.contract.FeedDetail.Silence;
import org.gatehouse.contract.FeedView;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.query.Field;
import org.gatehouse.model.query.Query;
import org.gatehouse.model.query.Term;
import org.gatehouse.service.access.EntryWords;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.events.Criteria;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.Feeds;
import org.gatehouse.service.records.Records;
import org.jspecify.annotations.Nullable;

/// Watches over feeds: a feed that falls silent or loses deliveries is shown as such.
public final class FeedMonitor {
    /// So many of a feed's latest entries are looked through.
    private static final int RECENT = 200;

    private static final int HISTORY = 50;

    private final ActivityStore store;
    private final Records records;
    private final Feeds feeds;
    private final InstantSource clock;
    private final Duration mayBeQuiet;
    private final Instant started;
    private final Map<PersonId, FeedHealth> health = new ConcurrentHashMap<>();

    /// @param mayBeQuiet how long a feed may deliver nothing
    public FeedMonitor(ActivityStore store, Records records, Feeds feeds, InstantSource clock, Duration mayBeQuiet) {
        this.store = store;
        this.records = records;
        this.feeds = feeds;
        this.clock = clock;
        this.mayBeQuiet = mayBeQuiet;
        this.started = clock.instant();
    }

    /// What is known of a feed. The first time the stores are asked what was before.
    FeedHealth of(PersonId feed) {
        return health.computeIfAbsent(feed, id -> new FeedHealth(started, before(id)));
    }

    FeedHealth.Now now(PersonId feed, Instant at) {
        return of(feed).now(at, mayBeQuiet);
    }

    private FeedHealth.Before before(PersonId feed) {
        Activity newest = newest(feed);
        List<Silence> silences = silences(entries(feed));
        Silence latest = silences.isEmpty() ? null : silences.getFirst();
        return new FeedHealth.Before(
                newest == null ? null : newest.time(),
                newest == null ? null : newest.arrivedAt(),
                store.countQuarantined(feed, null),
                latest == null || latest.to() != null ? null : latest.from());
    }

    /// All feeds and how they are, by id.
    ///
    /// @throws org.gatehouse.contract.Refusal `FORBIDDEN` to people who see only what is theirs
    public List<FeedView> all(Caller caller) {
        return feeds.all(caller).stream().map(this::view).toList();
    }

    /// One feed, how it is and how it has been.
    ///
    /// @throws org.gatehouse.contract.Refusal `FORBIDDEN`, `NOT_FOUND`
    public FeedDetail one(Caller caller, PersonId id) {
        Person feed = feeds.one(caller, id);
        List<RecordedEntry> entries = entries(id);
        FeedHealth of = of(id);
        return new FeedDetail(
                view(feed),
                mayBeQuiet,
                of.minutes(clock.instant()),
                of.gaps(),
                silences(entries),
                records.read(reading -> EntryWords.history(reading, entries)).reversed().stream()
                        .limit(HISTORY)
                        .toList());
    }

    /// All feeds and how they are, for the service itself.
    public List<FeedView> watched() {
        return feeds.inUse().stream().map(this::view).toList();
    }

    private FeedView view(Person feed) {
        FeedHealth.Now is = now(feed.id(), clock.instant());
        return new FeedView(
                PersonRef.of(feed),
                Feeds.source(feed),
                is.silent()
                        ? FeedView.State.SILENT
                        : is.lastArrival() == null ? FeedView.State.NEVER : FeedView.State.RECEIVING,
                is.formats(),
                is.lastEvent(),
                is.lastArrival(),
                is.perMinute(),
                is.lagMs(),
                is.lagLeastMs(),
                is.stored(),
                is.duplicates(),
                is.quarantined(),
                is.gaps(),
                is.missing(),
                is.clockAheadMs());
    }

    /// The older ones first.
    private List<RecordedEntry> entries(PersonId feed) {
        return records.read(reading -> reading.ledgerOf("feed", feed.value(), RECENT));
    }

    /// When a feed was silent by the ledger, the latest first.
    private static List<Silence> silences(List<RecordedEntry> entries) {
        List<Silence> silences = new ArrayList<>();
        for (RecordedEntry entry : entries) {
            Object since = entry.body().get("since");
            if (since != null && entry.type() == EntryType.FEED_SILENT) {
                silences.addFirst(new Silence(Instant.parse(since.toString()), null));
            } else if (since != null && entry.type() == EntryType.FEED_RESUMED) {
                if (!silences.isEmpty() && silences.getFirst().to() == null) {
                    silences.removeFirst();
                }
                silences.addFirst(new Silence(Instant.parse(since.toString()), entry.at()));
            }
        }
        return silences;
    }

    /// The newest event that is stored.
    private @Nullable Activity newest(PersonId feed) {
        Query of = new Query(List.of(new Term.Match(Field.FEED, false, List.of(feed.value()))));
        Instant end = clock.instant().plus(Duration.ofDays(1));
        return store.page(new Criteria(of, Instant.EPOCH, end, null), null, 1).stream()
                .findFirst()
                .orElse(null);
    }
}
