package org.gatehouse.service.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Person;
import org.gatehouse.model.event.AccessEvent;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.events.ActivityStoreException;
import org.gatehouse.service.events.Delivery;
import org.gatehouse.service.events.Receipt;
import org.gatehouse.service.events.StoreBusyException;
import org.gatehouse.service.feed.FeedFormat;
import org.gatehouse.service.feed.Parsed;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.Feeds;
import org.jspecify.annotations.Nullable;

/// The way in for events: read, judged by what held at their own time, made durable, and only then acknowledged.
public final class Ingest {
    private static final Duration AHEAD_MOST = Duration.ofDays(1);

    private final ActivityStore store;
    private final Enricher enricher;
    private final FeedMonitor monitor;
    private final InstantSource clock;
    private final Duration retention;

    /// @param retention how old an event may be to be kept at all
    public Ingest(
            ActivityStore store, Enricher enricher, FeedMonitor monitor, InstantSource clock, Duration retention) {
        this.store = store;
        this.enricher = enricher;
        this.monitor = monitor;
        this.clock = clock;
        this.retention = retention;
    }

    /// Takes what a feed delivers. All of it is durable once this returns; what cannot be understood is in
    /// quarantine.
    ///
    /// @param body as it came, perhaps gzip
    /// @param number of the delivery, counted by its sender; null when it does not count
    /// @throws Refusal `FORBIDDEN`; `MALFORMED` for an empty body; `OVERLOADED` when nothing was taken
    public Receipt deliver(Caller feed, FeedFormat format, byte[] body, @Nullable Long number) {
        feed.require(Right.DELIVER_EVENTS, "deliver events");
        if (body.length == 0) {
            throw new Refusal(ErrorCode.MALFORMED, "The body is empty; events are expected.");
        }
        Instant at = clock.instant();
        Delivery delivery = read(feed.person(), format, Unpacking.unpacked(body), at);
        FeedHealth health = monitor.of(feed.id());
        Receipt receipt = store(delivery);
        health.arrived(format, delivery.items(), receipt, number, at);
        return receipt;
    }

    /// The same way in, at another time: as things arrived that are told of afterwards.
    public Ingest at(InstantSource time) {
        return new Ingest(store, enricher, monitor, time, retention);
    }

    /// Reads and judges a delivery without storing it.
    Delivery read(Person feed, FeedFormat format, byte[] body, Instant at) {
        String source = Feeds.source(feed);
        List<Delivery.Item> items = new ArrayList<>();
        List<Delivery.Rejected> rejected = new ArrayList<>();
        for (Parsed parsed : format.reader().read(source, body)) {
            switch (parsed) {
                case Parsed.Good(AccessEvent event) -> {
                    String wrong = wrongTime(event, at);
                    if (wrong == null) {
                        items.add(new Delivery.Item(enricher.enrich(source, feed.id(), event, at), event.ocsf()));
                    } else {
                        rejected.add(new Delivery.Rejected(FeedFormat.OCSF.wire(), wrong, event.ocsf()));
                    }
                }
                case Parsed.Fault(String reason, String document) ->
                    rejected.add(new Delivery.Rejected(format.wire(), reason, document));
            }
        }
        return new Delivery(feed.id(), items, rejected);
    }

    /// @throws Refusal `OVERLOADED` when nothing was stored
    Receipt store(Delivery delivery) {
        try {
            return store.append(delivery).join();
        } catch (StoreBusyException | ActivityStoreException e) {
            throw new Refusal(ErrorCode.OVERLOADED, String.valueOf(e.getMessage()));
        } catch (CompletionException e) {
            throw new Refusal(
                    ErrorCode.OVERLOADED, "The activity store could not write; nothing was stored. Deliver it again.");
        }
    }

    private @Nullable String wrongTime(AccessEvent event, Instant at) {
        if (event.time().isAfter(at.plus(AHEAD_MOST))) {
            return "Its time, " + event.time() + ", is more than a day ahead of this service's clock.";
        }
        return event.time().isBefore(at.minus(retention))
                ? "Its time, " + event.time() + ", is longer ago than events are kept."
                : null;
    }
}
