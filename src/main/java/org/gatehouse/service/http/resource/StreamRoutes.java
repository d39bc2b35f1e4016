package org.gatehouse.service.http.resource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.QueryParameter;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.http.route.Shown;
import org.gatehouse.service.http.stream.StreamHub;
import org.gatehouse.service.http.stream.Subscription;

/// The stream of everything that changes.
public final class StreamRoutes {
    private static final String EVENT_STREAM = "text/event-stream";
    private static final Set<String> TOPICS =
            Arrays.stream(EntryType.values()).map(EntryType::topic).collect(Collectors.toCollection(TreeSet::new));

    private final StreamHub hub;
    private final LongSupplier ledgerSize;

    public StreamRoutes(StreamHub hub, LongSupplier ledgerSize) {
        this.hub = hub;
        this.ledgerSize = ledgerSize;
    }

    public List<Route> routes() {
        return List.of(Route.get(ApiPath.STREAM, "Follow what changes, as server-sent events")
                .query(
                        QueryParameter.text("topics", "Only these, with commas between: " + String.join(", ", TOPICS)),
                        QueryParameter.number(
                                "after", "The id of the last event received; a Last-Event-ID is stronger"))
                .answers(Shape.media(EVENT_STREAM))
                .handledBy(this::follow));
    }

    private Reply follow(Call call) {
        Subscription subscription = new Subscription(
                call.by(), call.again(), topics(call), after(call).orElse(null));
        return Reply.streaming(EVENT_STREAM, out -> hub.follow(subscription, out))
                .with("X-Accel-Buffering", "no");
    }

    private static Set<String> topics(Call call) {
        Set<String> topics = new TreeSet<>();
        for (String topic : call.text("topics").orElse("").split(",", -1)) {
            if (!topic.isBlank()) {
                topics.add(topic.strip());
            }
        }
        if (!TOPICS.containsAll(topics)) {
            topics.removeAll(TOPICS);
            throw new Refusal(
                    ErrorCode.INVALID,
                    "There is no topic " + Shown.of(String.join(", ", topics)) + "; topics are "
                            + String.join(", ", TOPICS) + ".");
        }
        return topics;
    }

    private Optional<Long> after(Call call) {
        Optional<Long> after = call.lastEventId() == null
                ? call.value("after", Long::parseLong)
                : Optional.of(parsed(call.lastEventId()));
        after.filter(id -> id < -1 || id >= ledgerSize.getAsLong()).ifPresent(id -> {
            throw unknown(Long.toString(id));
        });
        return after;
    }

    private static Long parsed(String id) {
        try {
            return Long.valueOf(id.strip());
        } catch (NumberFormatException e) {
            throw unknown(id);
        }
    }

    private static Refusal unknown(String id) {
        return new Refusal(
                ErrorCode.INVALID,
                "There has been no event " + Shown.of(id) + " here. Begin without Last-Event-ID, and load what you show"
                        + " again.");
    }
}
