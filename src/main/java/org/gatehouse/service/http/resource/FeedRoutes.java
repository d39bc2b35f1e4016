package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.FEEDS;

import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.contract.DeliveryReceipt;
import org.gatehouse.contract.Documents.AlikeDocument;
import org.gatehouse.contract.Documents.FeedDocument;
import org.gatehouse.contract.Documents.IssuedToken;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.Documents.ReplayDocument;
import org.gatehouse.contract.Documents.RotationDocument;
import org.gatehouse.contract.FeedDetail;
import org.gatehouse.contract.FeedView;
import org.gatehouse.contract.QuarantineView;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.activity.FeedMonitor;
import org.gatehouse.service.activity.FeedWatch;
import org.gatehouse.service.activity.Quarantine;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.QueryParameter;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.identity.Feeds;

/// Feeds: which there are, how they are, and what they could not deliver.
public final class FeedRoutes {
    private static final String FEED = FEEDS + "/{id}";
    private static final String QUARANTINE = FEED + "/quarantine";
    private static final String ONE = QUARANTINE + "/{number}";

    private final Feeds feeds;
    private final FeedMonitor monitor;
    private final FeedWatch watch;
    private final Quarantine quarantine;

    public FeedRoutes(Feeds feeds, FeedMonitor monitor, FeedWatch watch, Quarantine quarantine) {
        this.feeds = feeds;
        this.monitor = monitor;
        this.watch = watch;
        this.quarantine = quarantine;
    }

    public List<Route> routes() {
        return Stream.of(register(), quarantine()).flatMap(List::stream).toList();
    }

    private List<Route> register() {
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
                Route.get(FEED, "How a feed is and has been: its last hour, gaps, silences, history")
                        .answers(FeedDetail.class)
                        .handledBy(call -> Reply.ok(monitor.one(call.by(), feed(call)))),
                Route.post(FEED + "/token", "Give it a new token; those it has stay valid for a while")
                        .creates(IssuedToken.class)
                        .repeats((call, path) -> new IssuedToken(
                                new PersonId(ResourcePath.of(path).id()), "shown once, to the first call"))
                        .handledBy(RotationDocument.class, this::rotate),
                Route.post(FEED + "/loss", "Take deliveries that are missing for lost")
                        .answers(FeedDetail.class)
                        .handledBy(
                                ReasonDocument.class,
                                (call, why) -> Reply.ok(watch.acceptLoss(call.by(), feed(call), why.reason()))));
    }

    private List<Route> quarantine() {
        return List.of(
                Route.get(QUARANTINE, "List what a feed could not deliver, the newest first, each one's beginning")
                        .query(QueryParameter.text("reason", "Only what is kept for this reason"))
                        .paged()
                        .answers(Shape.pageOf(QuarantineView.class))
                        .handledBy(call -> Reply.ok(quarantine.page(
                                call.by(),
                                feed(call),
                                call.text("reason").orElse(null),
                                call.value("after", Long::valueOf).orElse(null),
                                call.limit()))),
                Route.get(QUARANTINE + "/reasons", "Why events are in quarantine, the most frequent reason first")
                        .answers(QuarantineView.Reasons.class)
                        .handledBy(call -> Reply.ok(quarantine.reasons(call.by(), feed(call)))),
                Route.post(QUARANTINE + "/replay", "Deliver again what is kept for one reason, at most 200 at once")
                        .answers(QuarantineView.Together.class)
                        .handledBy(
                                AlikeDocument.class,
                                (call, alike) -> Reply.ok(quarantine.replayAlike(call.by(), feed(call), alike))),
                Route.post(QUARANTINE + "/discard", "Give up what is kept for one reason, at most 200 at once")
                        .answers(QuarantineView.Together.class)
                        .handledBy(
                                AlikeDocument.class,
                                (call, alike) -> Reply.ok(quarantine.discardAlike(call.by(), feed(call), alike))),
                Route.get(ONE, "What came, whole")
                        .answers(QuarantineView.class)
                        .handledBy(call -> Reply.ok(quarantine.one(call.by(), feed(call), number(call)))),
                Route.post(ONE + "/replay", "Deliver it again, as it came or put right")
                        .answers(DeliveryReceipt.class)
                        .handledBy(
                                ReplayDocument.class,
                                (call, document) -> Reply.ok(EventRoutes.receipt(
                                        quarantine.replay(call.by(), feed(call), number(call), document)))),
                Route.post(ONE + "/discard", "Give it up")
                        .answers(QuarantineView.Together.class)
                        .handledBy(
                                ReasonDocument.class,
                                (call, why) -> Reply.ok(
                                        quarantine.discard(call.by(), feed(call), number(call), why.reason()))));
    }

    private Reply rotate(Call call, RotationDocument document) {
        PersonId id = feed(call);
        return Reply.created(FEEDS + "/" + id, new IssuedToken(id, feeds.rotate(call.by(), id, document)));
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
