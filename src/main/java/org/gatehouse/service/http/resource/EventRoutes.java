package org.gatehouse.service.http.resource;

import java.util.List;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.DeliveryReceipt;
import org.gatehouse.service.activity.Ingest;
import org.gatehouse.service.events.Receipt;
import org.gatehouse.service.feed.FeedFormat;
import org.gatehouse.service.http.route.Access;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.QueryParameter;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.RouteBuilder;
import org.gatehouse.service.http.route.Shape;

/// Where feeds deliver. A delivery that is repeated does no harm, so none of them takes an Idempotency-Key.
public final class EventRoutes {
    private static final QueryParameter NUMBER = QueryParameter.number(
            "number", "The number of this delivery, counted by its sender, so that missing ones are noticed");

    private final Ingest ingest;

    public EventRoutes(Ingest ingest) {
        this.ingest = ingest;
    }

    public List<Route> routes() {
        return List.of(
                deliver(
                        ApiPath.EVENTS,
                        "Deliver OCSF events: one, an array, or one a line; perhaps gzip",
                        FeedFormat.OCSF,
                        "application/json",
                        "application/x-ndjson",
                        "application/gzip"),
                deliver(
                        ApiPath.FEEDS + "/trino",
                        "Deliver what Trino's HTTP event listener posts",
                        FeedFormat.TRINO,
                        "application/json",
                        "application/x-ndjson",
                        "application/gzip"),
                deliver(
                        ApiPath.FEEDS + "/pgaudit",
                        "Deliver PostgreSQL's jsonlog or csvlog with pgaudit's records",
                        FeedFormat.PGAUDIT,
                        "application/x-ndjson",
                        "text/csv",
                        "application/gzip"));
    }

    private Route deliver(String path, String summary, FeedFormat format, String... contentTypes) {
        RouteBuilder route = Route.post(path, summary)
                .access(Access.FEED)
                .query(NUMBER)
                .takesLarge(Shape.media(contentTypes[0]), contentTypes)
                .answers(DeliveryReceipt.class);
        return route.handledBy(call -> deliver(call, format));
    }

    private Reply deliver(Call call, FeedFormat format) {
        Long number = call.value("number", Long::valueOf).orElse(null);
        return Reply.ok(receipt(ingest.deliver(call.by(), format, call.body(), number)));
    }

    static DeliveryReceipt receipt(Receipt receipt) {
        return new DeliveryReceipt(receipt.stored(), receipt.duplicates(), receipt.quarantined());
    }
}
