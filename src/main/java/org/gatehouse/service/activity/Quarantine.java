package org.gatehouse.service.activity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.gatehouse.contract.Documents.ReplayDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QuarantineView;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Role;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.events.Delivery;
import org.gatehouse.service.events.Quarantined;
import org.gatehouse.service.events.Receipt;
import org.gatehouse.service.feed.FeedFormat;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.FreeText;
import org.gatehouse.service.identity.WritePath;

/// Events that could not be understood: read, put right, replayed, discarded. Whatever becomes of one is in the
/// ledger.
public final class Quarantine {
    private final ActivityStore store;
    private final Ingest ingest;
    private final WritePath path;
    private final InstantSource clock;

    public Quarantine(ActivityStore store, Ingest ingest, WritePath path, InstantSource clock) {
        this.store = store;
        this.ingest = ingest;
        this.path = path;
        this.clock = clock;
    }

    /// The newest first.
    ///
    /// @param after the number of the last one seen; null to begin
    public Page<QuarantineView> page(
            Caller caller, PersonId feed, @org.jspecify.annotations.Nullable Long after, int limit) {
        if (!caller.may(Right.SEE_ALL)) {
            caller.require(Right.RUN_FEEDS, "see what is in quarantine");
        }
        feed(feed);
        List<Quarantined> found = store.quarantine(feed, after, limit + 1);
        List<QuarantineView> items =
                found.stream().limit(limit).map(Quarantine::view).toList();
        return new Page<>(
                items, found.size() > limit ? Long.toString(items.getLast().number()) : null);
    }

    /// Reads one again, as it came or as it should have been, and takes it out of quarantine once its events are
    /// durable.
    ///
    /// @throws Refusal `INVALID` when it still cannot be understood, saying why; it stays in quarantine then
    public Receipt replay(Caller caller, PersonId feedId, long number, ReplayDocument document) {
        caller.require(Right.RUN_FEEDS, "replay events");
        String reason = FreeText.reason(document.reason());
        Person feed = feed(feedId);
        Quarantined kept = kept(feedId, number);
        String text = document.document() == null ? kept.document() : document.document();
        Instant at = clock.instant();
        Delivery delivery =
                ingest.read(feed, FeedFormat.ofWire(kept.format()), text.getBytes(StandardCharsets.UTF_8), at);
        if (!delivery.rejected().isEmpty() || delivery.items().isEmpty()) {
            throw Refusal.invalid(
                    "/document",
                    delivery.rejected().isEmpty()
                            ? "There is no event in it."
                            : delivery.rejected().getFirst().reason());
        }
        Receipt receipt = ingest.store(delivery);
        store.release(feedId, number);
        record(caller, EntryType.FEED_REPLAYED, kept, reason, document.document() != null);
        return receipt;
    }

    /// Gives one up.
    public void discard(Caller caller, PersonId feed, long number, String reason) {
        caller.require(Right.RUN_FEEDS, "discard events");
        String words = FreeText.reason(reason);
        Quarantined kept = kept(feed, number);
        record(caller, EntryType.FEED_DISCARDED, kept, words, false);
        store.release(feed, number);
    }

    private void record(Caller caller, EntryType type, Quarantined kept, String reason, boolean changed) {
        EntrySubject subject = new EntrySubject("feed", kept.feed().value(), 1);
        path.change(
                caller,
                step -> step.append(EntryDraft.of(type, step.caller().actor(), subject)
                        .with("number", kept.number())
                        .with("changed", changed)
                        .withText("document", kept.document())
                        .withText("reason", reason)),
                entry -> org.gatehouse.contract.ApiPath.FEEDS + "/" + kept.feed());
    }

    private Quarantined kept(PersonId feed, long number) {
        return store.quarantined(feed, number).orElseThrow(() -> Refusal.notFound("event in quarantine", number));
    }

    private Person feed(PersonId id) {
        return path.records()
                .read(records -> records.person(id))
                .filter(person -> person.holds(Role.FEED))
                .orElseThrow(() -> Refusal.notFound("feed", id));
    }

    private static QuarantineView view(Quarantined kept) {
        return new QuarantineView(kept.number(), kept.at(), kept.format(), kept.reason(), kept.document());
    }
}
