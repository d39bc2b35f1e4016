package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.ACTIVITY;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.contract.ActivityDetail;
import org.gatehouse.contract.ActivityFacets;
import org.gatehouse.contract.ActivityHistogram;
import org.gatehouse.contract.ActivityPage;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.QueryHelp;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.query.Completion;
import org.gatehouse.model.query.QueryParser;
import org.gatehouse.service.activity.ActivityExport;
import org.gatehouse.service.activity.ActivityExport.Form;
import org.gatehouse.service.activity.ActivityQueries;
import org.gatehouse.service.activity.EventDetails;
import org.gatehouse.service.events.Criteria;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.QueryParameter;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.http.stream.ActivityHub;
import org.gatehouse.service.http.stream.ActivitySubscription;

/// What happened to data: pages, facets, histograms, one event, files, and all of it as it happens.
public final class ActivityRoutes {
    private static final String EVENT_STREAM = "text/event-stream";
    private static final int BARS = 96;
    private static final QueryParameter QUERY = QueryParameter.text(
            "q", "What is asked for: class:protected affiliation:parent rows>1000 -source:pg-safety");
    private static final QueryParameter FROM =
            QueryParameter.text("from", "Events at this time or later; 15 minutes before `to` when left out");
    private static final QueryParameter TO = QueryParameter.text("to", "Events before this time; now when left out");

    private final ActivityQueries queries;
    private final ActivityExport export;
    private final ActivityHub hub;

    public ActivityRoutes(ActivityQueries queries, ActivityExport export, ActivityHub hub) {
        this.queries = queries;
        this.export = export;
        this.hub = hub;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(ACTIVITY, "List access events, the newest first")
                        .query(QUERY, FROM, TO)
                        .paged()
                        .answers(ActivityPage.class)
                        .handledBy(call -> Reply.ok(queries.page(criteria(call), call.after(), call.limit()))),
                Route.get(ACTIVITY + "/facets", "Count the values of fields")
                        .query(QUERY, FROM, TO)
                        .answers(ActivityFacets.class)
                        .handledBy(call -> Reply.ok(queries.facets(criteria(call)))),
                Route.get(ACTIVITY + "/histogram", "Count events over time")
                        .query(QUERY, FROM, TO, QueryParameter.number("bars", "How many bars; " + BARS))
                        .answers(ActivityHistogram.class)
                        .handledBy(call -> Reply.ok(queries.histogram(
                                criteria(call),
                                call.value("bars", Integer::valueOf).orElse(BARS)))),
                Route.get(ACTIVITY + "/export", "Take access events out as a file")
                        .query(QUERY, FROM, TO, QueryParameter.choice("form", "Of the file", Form.class))
                        .answers(Shape.media("text/csv"))
                        .handledBy(this::export),
                Route.get(ACTIVITY + "/query", "Tell what is wrong with a query and what may be written at the caret")
                        .query(QUERY, QueryParameter.number("at", "Where the caret is, in characters"))
                        .answers(QueryHelp.class)
                        .handledBy(ActivityRoutes::help),
                Route.get(ACTIVITY + "/stream", "Follow access events as they become durable, as server-sent events")
                        .query(
                                QUERY,
                                QueryParameter.number(
                                        "after", "The id of the last event received; a Last-Event-ID is stronger"))
                        .answers(Shape.media(EVENT_STREAM))
                        .handledBy(this::follow),
                Route.get(ACTIVITY + "/{uid+}", "Read an access event with its OCSF form")
                        .answers(ActivityDetail.class)
                        .handledBy(call -> Reply.ok(EventDetails.of(
                                queries.event(call.by(), call.path().getOrDefault("uid", ""))))));
    }

    private Criteria criteria(Call call) {
        return queries.criteria(
                call.by(),
                call.text("q").orElse(""),
                time(call, "from").orElse(null),
                time(call, "to").orElse(null));
    }

    private static Optional<Instant> time(Call call, String name) {
        return call.value(name, text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("a time is written like 2026-11-24T14:00:00Z", e);
            }
        });
    }

    private Reply export(Call call) {
        Form form = call.choice("form", Form.class).orElse(Form.CSV);
        Criteria criteria = criteria(call);
        ActivityExport.Begun begun =
                export.begin(call.by(), criteria, call.text("q").orElse(""), form);
        String file = "activity." + form.name().toLowerCase(Locale.ROOT);
        return Reply.streaming(form.contentType(), out -> begun.writing().to(out))
                .with("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .with("X-Matched", Long.toString(begun.matched()))
                .with("X-Exported", Long.toString(begun.exported()));
    }

    private static Reply help(Call call) {
        ActivityQueries.onlyOf(call.by());
        String text = call.text("q").orElse("");
        int at = call.value("at", Integer::valueOf).orElse(text.length());
        return Reply.ok(new QueryHelp(QueryParser.parse(text).mistakes(), Completion.at(text, at)));
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id.strip());
        } catch (NumberFormatException e) {
            throw new Refusal(ErrorCode.INVALID, "The Last-Event-ID is no number. Begin without one.");
        }
    }

    private Reply follow(Call call) {
        Long after = call.lastEventId() == null
                ? call.value("after", Long::valueOf).orElse(null)
                : Long.valueOf(number(call.lastEventId()));
        ActivitySubscription subscription = new ActivitySubscription(
                call.by(),
                call.again(),
                ActivityQueries.query(call.text("q").orElse("")),
                ActivityQueries.onlyOf(call.by()),
                after);
        return Reply.streaming(EVENT_STREAM, out -> hub.follow(subscription, out))
                .with("X-Accel-Buffering", "no");
    }
}
