package org.gatehouse.service.activity;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Documents.AlikeDocument;
import org.gatehouse.contract.Documents.ReplayDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QuarantineView;
import org.gatehouse.contract.QuarantineView.Alike;
import org.gatehouse.contract.QuarantineView.Reasons;
import org.gatehouse.contract.QuarantineView.Together;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.events.Delivery;
import org.gatehouse.service.events.Quarantined;
import org.gatehouse.service.events.Receipt;
import org.gatehouse.service.feed.FeedFormat;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.Feeds;
import org.gatehouse.service.identity.FreeText;
import org.gatehouse.service.identity.WritePath;
import org.jspecify.annotations.Nullable;

/// Events that could not be understood: read, put right, replayed, discarded. Whatever becomes of one is in the
/// ledger.
public final class Quarantine {
    private static final int REASONS = 50;

    /// So many of one reason are taken at once.
    private static final int TOGETHER = 200;

    private final ActivityStore store;
    private final Ingest ingest;
    private final FeedMonitor monitor;
    private final Feeds feeds;
    private final WritePath path;
    private final InstantSource clock;

    public Quarantine(
            ActivityStore store, Ingest ingest, FeedMonitor monitor, Feeds feeds, WritePath path, InstantSource clock) {
        this.store = store;
        this.ingest = ingest;
        this.monitor = monitor;
        this.feeds = feeds;
        this.path = path;
        this.clock = clock;
    }

    /// The newest first, of each document its beginning.
    ///
    /// @param reason only those kept for this reason; null for all
    /// @param after the number of the last one seen; null to begin
    public Page<QuarantineView> page(
            Caller caller, PersonId feed, @Nullable String reason, @Nullable Long after, int limit) {
        feeds.one(caller, feed);
        List<Quarantined> found = store.quarantine(feed, reason, after, limit + 1);
        List<QuarantineView> items =
                found.stream().limit(limit).map(Quarantine::view).toList();
        return new Page<>(
                items, found.size() > limit ? Long.toString(items.getLast().number()) : null);
    }

    /// One, whole.
    public QuarantineView one(Caller caller, PersonId feed, long number) {
        feeds.one(caller, feed);
        return view(kept(feed, number));
    }

    /// Why events are kept.
    public Reasons reasons(Caller caller, PersonId feed) {
        feeds.one(caller, feed);
        List<Alike> reasons = store.reasons(feed, REASONS).stream()
                .map(alike -> new Alike(alike.reason(), alike.events(), alike.newest()))
                .toList();
        long told = reasons.stream().mapToLong(Alike::events).sum();
        return new Reasons(reasons, Math.max(0, store.countQuarantined(feed, null) - told));
    }

    /// Reads one again, as it came or as it should have been, and takes it out of quarantine once its events are
    /// durable.
    ///
    /// @throws Refusal `INVALID` when it still cannot be understood, saying why; it stays in quarantine then
    public Receipt replay(Caller caller, PersonId feedId, long number, ReplayDocument document) {
        caller.require(Right.RUN_FEEDS, "replay events");
        String reason = FreeText.reason(document.reason());
        Person feed = feeds.one(caller, feedId);
        Quarantined kept = kept(feedId, number);
        Delivery delivery = read(feed, kept, document.document() == null ? kept.document() : document.document());
        String wrong = fault(delivery);
        if (wrong != null) {
            throw Refusal.invalid("/document", wrong);
        }
        Receipt receipt = ingest.store(delivery);
        release(feedId, List.of(kept));
        record(caller, EntryType.FEED_REPLAYED, List.of(kept), reason, document.document() != null);
        return receipt;
    }

    /// Reads again what is kept for one reason, as it came, the oldest first, as after a fault of this service or of
    /// its clock is put right. What is still not understood stays.
    public Together replayAlike(Caller caller, PersonId feedId, AlikeDocument document) {
        caller.require(Right.RUN_FEEDS, "replay events");
        String reason = FreeText.reason(document.reason());
        Person feed = feeds.one(caller, feedId);
        List<Quarantined> understood = new ArrayList<>();
        List<Delivery.Item> items = new ArrayList<>();
        List<Quarantined> all = store.alike(feedId, document.of(), TOGETHER);
        for (Quarantined kept : all) {
            Delivery delivery = read(feed, kept, kept.document());
            if (fault(delivery) == null) {
                understood.add(kept);
                items.addAll(delivery.items());
            }
        }
        int stays = all.size() - understood.size();
        Receipt receipt = new Receipt(0, 0, 0);
        if (!understood.isEmpty()) {
            receipt = ingest.store(new Delivery(feedId, items, List.of()));
            release(feedId, understood);
            record(caller, EntryType.FEED_REPLAYED, understood, reason, false);
        }
        long left = store.countQuarantined(feedId, document.of()) - stays;
        return new Together(understood.size(), receipt.stored(), receipt.duplicates(), stays, Math.max(0, left));
    }

    /// Gives one up.
    public Together discard(Caller caller, PersonId feed, long number, String reason) {
        caller.require(Right.RUN_FEEDS, "discard events");
        String words = FreeText.reason(reason);
        feeds.one(caller, feed);
        Quarantined kept = kept(feed, number);
        record(caller, EntryType.FEED_DISCARDED, List.of(kept), words, false);
        release(feed, List.of(kept));
        return new Together(1, 0, 0, 0, store.countQuarantined(feed, kept.reason()));
    }

    /// Gives up what is kept for one reason, the oldest first.
    public Together discardAlike(Caller caller, PersonId feed, AlikeDocument document) {
        caller.require(Right.RUN_FEEDS, "discard events");
        String words = FreeText.reason(document.reason());
        feeds.one(caller, feed);
        List<Quarantined> kept = store.alike(feed, document.of(), TOGETHER);
        if (!kept.isEmpty()) {
            record(caller, EntryType.FEED_DISCARDED, kept, words, false);
            release(feed, kept);
        }
        return new Together(kept.size(), 0, 0, 0, store.countQuarantined(feed, document.of()));
    }

    private Delivery read(Person feed, Quarantined kept, String document) {
        FeedFormat format = FeedFormat.ofWire(kept.format());
        return ingest.read(feed, format, document.getBytes(StandardCharsets.UTF_8), clock.instant());
    }

    /// What is wrong with it; null when it is understood.
    private static @Nullable String fault(Delivery delivery) {
        if (!delivery.rejected().isEmpty()) {
            return delivery.rejected().getFirst().reason();
        }
        return delivery.items().isEmpty() ? "There is no event in it." : null;
    }

    private void release(PersonId feed, List<Quarantined> kept) {
        int released =
                store.release(feed, kept.stream().map(Quarantined::number).toList());
        monitor.of(feed).released(released);
    }

    /// One entry each, so that of everything that was kept the ledger tells what became of it.
    private void record(Caller caller, EntryType type, List<Quarantined> all, String reason, boolean changed) {
        PersonId feed = all.getFirst().feed();
        EntrySubject subject = new EntrySubject("feed", feed.value(), 1);
        path.change(
                caller,
                step -> {
                    for (Quarantined kept : all) {
                        step.append(EntryDraft.of(type, step.caller().actor(), subject)
                                .with("number", kept.number())
                                .with("changed", changed)
                                .withText("document", kept.document())
                                .withText("reason", reason));
                    }
                    return all.size();
                },
                recorded -> ApiPath.FEEDS + "/" + feed);
    }

    private Quarantined kept(PersonId feed, long number) {
        return store.quarantined(feed, number).orElseThrow(() -> Refusal.notFound("event in quarantine", number));
    }

    private static QuarantineView view(Quarantined kept) {
        return new QuarantineView(
                kept.number(), kept.at(), kept.format(), kept.reason(), kept.document(), kept.characters());
    }
}
