package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.FEEDS;

import java.util.List;
import org.gatehouse.contract.DeliveryReceipt;
import org.gatehouse.contract.Documents.FeedDocument;
import org.gatehouse.contract.Documents.IssuedToken;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.Documents.ReplayDocument;
import org.gatehouse.contract.FeedView;
import org.gatehouse.contract.QuarantineView;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.activity.FeedMonitor;
import org.gatehouse.service.activity.Quarantine;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.identity.Feeds;

/// Feeds: which there are, how they are, and what they could not deliver.
public final class FeedRoutes {
    private static final String QUARANTINE = FEEDS + "/{id}/quarantine";
    private static final String ONE = QUARANTINE + "/{number}";

    private final Feeds feeds;
    private final FeedMonitor monitor;
    private final Quarantine quarantine;

    public FeedRoutes(Feeds feeds, FeedMonitor monitor, Quarantine quarantine) {
        this.feeds = feeds;
        this.monitor = monitor;
        this.quarantine = quarantine;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(FEEDS, "List feeds and how they are")
                        .paged()
                        .answers(Shape.pageOf(FeedView.class))
                        .handledBy(call -> Reply.ok(Paging.of(
                                monitor.all(call.by()), view -> view.feed().id().value(), call))),
                Route.post(FEEDS, "Register a feed; its token is shown this once")
                        .creates(IssuedToken.class)
                        .repeats((call, path) -> new IssuedToken(
                                new PersonId(ResourcePath.of(path).id()), "shown once, to the first call"))
                        .handledBy(FeedDocument.class, this::register),
                Route.get(QUARANTINE, "List what a feed could not deliver, the newest first")
                        .paged()
                        .answers(Shape.pageOf(QuarantineView.class))
                        .handledBy(call -> Reply.ok(quarantine.page(
                                call.by(),
                                feed(call),
                                call.value("after", Long::valueOf).orElse(null),
                                call.limit()))),
                Route.post(ONE + "/replay", "Deliver it again, as it came or put right")
                        .answers(DeliveryReceipt.class)
                        .handledBy(
                                ReplayDocument.class,
                                (call, document) -> Reply.ok(EventRoutes.receipt(
                                        quarantine.replay(call.by(), feed(call), number(call), document)))),
                Route.post(ONE + "/discard", "Give it up")
                        .answersNothing()
                        .handledBy(ReasonDocument.class, (call, why) -> {
                            quarantine.discard(call.by(), feed(call), number(call), why.reason());
                            return Reply.noContent();
                        }));
    }

    private Reply register(Call call, FeedDocument document) {
        Feeds.Registered made = feeds.register(call.by(), document);
        return Reply.created(
                FEEDS + "/" + made.feed().id(), new IssuedToken(made.feed().id(), made.token()));
    }

    private static PersonId feed(Call call) {
        return call.id("feed", PersonId::new);
    }

    private static long number(Call call) {
        return call.id("number", "event in quarantine", Long::parseLong);
    }
}
