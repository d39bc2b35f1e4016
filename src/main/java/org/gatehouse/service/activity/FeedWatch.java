package org.gatehouse.service.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.FeedDetail;
import org.gatehouse.contract.FeedDetail.Gap;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.access.Tick;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.Feeds;
import org.gatehouse.service.identity.FreeText;
import org.gatehouse.service.identity.WritePath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Raises the alarm when a feed falls silent or loses deliveries, and says when it is back: in the ledger, which tells
/// the stream, and to whoever listens.
public final class FeedWatch implements Tick {
    private static final Logger LOG = LoggerFactory.getLogger(FeedWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    /// Deliveries that overtake each other make gaps that close by themselves.
    private static final Duration MAY_OVERTAKE = Duration.ofMinutes(1);

    private static final Duration BETWEEN_GAPS = Duration.ofMinutes(1);

    private final FeedMonitor monitor;
    private final Feeds feeds;
    private final WritePath path;
    private final List<FeedNews.Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<PersonId, Instant> nextGap = new HashMap<>();
    private Instant next = Instant.MIN;

    public FeedWatch(FeedMonitor monitor, Feeds feeds, WritePath path) {
        this.monitor = monitor;
        this.feeds = feeds;
        this.path = path;
    }

    /// Adds who is told from here on.
    public void onNews(FeedNews.Listener listener) {
        listeners.add(listener);
    }

    @Override
    public int run(Instant now) {
        if (!now.isBefore(next)) {
            next = now.plus(EVERY);
            look(now);
        }
        return 0;
    }

    /// Looks at once. One look at a time, whoever asks for it.
    public synchronized void look(Instant now) {
        for (Person feed : feeds.inUse()) {
            silence(feed, now);
            loss(feed, now);
        }
    }

    private void silence(Person feed, Instant now) {
        FeedHealth.Now is = monitor.now(feed.id(), now);
        Instant told = is.toldSilentSince();
        Instant last = is.lastArrival();
        if (is.silent() && told == null && last != null) {
            record(feed, EntryType.FEED_SILENT, Map.of("since", last), now);
            monitor.of(feed.id()).toldSilent(last);
            tell(new FeedNews.Silent(feed.id(), Feeds.source(feed), last, now));
        } else if (!is.silent() && told != null) {
            record(feed, EntryType.FEED_RESUMED, Map.of("since", told), now);
            monitor.of(feed.id()).toldSilent(null);
            tell(new FeedNews.Resumed(feed.id(), Feeds.source(feed), told, now));
        }
    }

    /// At most one entry a minute, however many numbers a feed leaves out.
    private void loss(Person feed, Instant now) {
        if (now.isBefore(nextGap.getOrDefault(feed.id(), Instant.MIN))) {
            return;
        }
        List<Gap> gaps = monitor.of(feed.id()).untoldGaps(now.minus(MAY_OVERTAKE));
        if (gaps.isEmpty()) {
            return;
        }
        nextGap.put(feed.id(), now.plus(BETWEEN_GAPS));
        long from = gaps.getFirst().from();
        long to = gaps.getLast().to();
        long missing = gaps.stream().mapToLong(gap -> gap.to() - gap.from() + 1).sum();
        record(feed, EntryType.FEED_GAPPED, Map.of("from", from, "to", to, "missing", missing), now);
        tell(new FeedNews.Gapped(feed.id(), Feeds.source(feed), from, to, missing, now));
    }

    private void record(Person feed, EntryType type, Map<String, Object> facts, Instant now) {
        path.byService(records -> {
            EntryDraft draft = EntryDraft.of(type, EntryActor.SERVICE, subject(feed));
            for (var fact : facts.entrySet()) {
                draft = draft.with(fact.getKey(), fact.getValue());
            }
            return records.append(draft, now);
        });
    }

    private static EntrySubject subject(Person feed) {
        return new EntrySubject("feed", feed.id().value(), feed.version());
    }

    private void tell(FeedNews news) {
        for (FeedNews.Listener listener : listeners) {
            try {
                listener.told(news);
            } catch (RuntimeException e) {
                LOG.error("News of {} could not be told", news.feed(), e);
            }
        }
    }

    /// Takes the deliveries that are missing for lost: they are shown as missing no longer. With a reason, and in the
    /// ledger.
    ///
    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`; `WRONG_STATE` when nothing is missing
    public FeedDetail acceptLoss(Caller caller, PersonId id, String reason) {
        String words = FreeText.reason(reason);
        caller.require(Right.RUN_FEEDS, "accept what a feed has lost");
        Person feed = feeds.one(caller, id);
        FeedHealth.Now is = monitor.now(id, path.now());
        if (is.gaps() == 0) {
            throw new Refusal(ErrorCode.WRONG_STATE, "Nothing that " + id + " has delivered is missing.");
        }
        path.change(
                caller,
                step -> {
                    step.caller().require(Right.RUN_FEEDS, "accept what a feed has lost");
                    return step.append(EntryDraft.of(
                                    EntryType.FEED_LOSS_ACCEPTED, step.caller().actor(), subject(feed))
                            .with("missing", is.missing())
                            .withText("reason", words));
                },
                entry -> ApiPath.FEEDS + "/" + id);
        monitor.of(id).forgetGaps();
        return monitor.one(caller, id);
    }
}
