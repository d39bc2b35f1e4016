package org.gatehouse.service.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.service.http.route.Access;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Reply.Streaming;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.RouteTable;
import org.gatehouse.service.http.route.Shown;
import org.gatehouse.service.http.route.Verb;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.RecordsUnavailableException;
import org.jspecify.annotations.Nullable;

/// Takes every request through the same steps: place, route, door, rate, right, form, key, work. What any of them
/// refuses is answered with a problem document.
final class Dispatcher implements Handler {
    /// Any text that a header can hold and a log may repeat.
    private static final Pattern GIVEN_ID = Pattern.compile("[\\x20-\\x7e]{1,1024}");
    private static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-ID");
    private static final HeaderName LAST_EVENT_ID = HeaderNames.create("Last-Event-ID");
    private static final HeaderName IDEMPOTENCY_KEY = HeaderNames.create("Idempotency-Key");
    private static final byte[] NOTHING = {};
    private static final long UNKNOWN_MOST = 1 << 20;
    private static final String TOKEN = "token";

    private final RouteTable routes;
    private final Door door;
    private final CallRates rates;
    private final Admission admission;
    private final Repeats repeats;
    private final RequestReader reader;
    private final CallMetrics metrics;

    Dispatcher(
            RouteTable routes,
            Door door,
            CallRates rates,
            Admission admission,
            Repeats repeats,
            RequestReader reader,
            CallMetrics metrics) {
        this.routes = routes;
        this.door = door;
        this.rates = rates;
        this.admission = admission;
        this.repeats = repeats;
        this.reader = reader;
        this.metrics = metrics;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        Exchange exchange = new Exchange(request, System.nanoTime());
        Reply reply;
        try (Admission.Place _ = admission.enter()) {
            reply = answer(exchange);
            if (!(reply.body() instanceof Streaming)) {
                write(exchange, response, reply);
                return;
            }
        } catch (Refusal e) {
            reply = Problems.of(e);
        }
        write(exchange, response, reply);
    }

    private void write(Exchange exchange, ServerResponse response, Reply reply) {
        ServerRequest request = exchange.request;
        String method = request.prologue().method().text();
        metrics.took(method, exchange.template, reply.status(), System.nanoTime() - exchange.began);
        boolean close = admission.isStopping() || (isUnwelcome(reply) && mayBeLarge(request));
        ReplyWriter.write(request, response, reply, exchange.id, close);
    }

    private static boolean isUnwelcome(Reply reply) {
        return reply.status() == ErrorCode.UNAUTHENTICATED.status()
                || reply.status() == ErrorCode.TOO_MANY_REQUESTS.status();
    }

    /// Whether to hang up rather than read to its end what somebody unknown, or somebody who floods us, sends.
    private static boolean mayBeLarge(ServerRequest request) {
        return request.content().hasEntity()
                && request.headers().contentLength().orElse(Long.MAX_VALUE) > UNKNOWN_MOST;
    }

    private Reply answer(Exchange exchange) {
        try {
            return run(exchange);
        } catch (Refusal e) {
            return Problems.of(e);
        } catch (RecordsUnavailableException e) {
            return Problems.unavailable(e, exchange.toString());
        } catch (RuntimeException e) {
            // The outermost frame that is ours: whatever went wrong below, the caller gets a problem document.
            return Problems.fault(e, exchange.toString());
        }
    }

    private Reply run(Exchange exchange) {
        ServerRequest request = exchange.request;
        List<String> segments = RequestReader.segments(request);
        Optional<RouteTable.Found> found = routes.find(segments);
        Optional<Verb> verb = verb(request.prologue().method());
        @Nullable Route route = found.flatMap(path -> verb.flatMap(path::route)).orElse(null);
        exchange.template = route == null ? "" : route.template();

        Access access = route == null ? Access.SIGNED_IN : route.access();
        Optional<Caller> caller = door.admit(
                access, authorization(request, access), request.remotePeer().address());
        if (!access.gates()) {
            // A gate asks as often as its users do; what is too much for the service is refused by its places.
            caller.ifPresent(who -> rates.count(who.id()));
        }
        if (route == null) {
            return unknown(request, found);
        }
        Map<String, String> named = named(route, found.orElseThrow().values());
        return call(request, route, caller.orElse(null), named);
    }

    private static @Nullable String authorization(ServerRequest request, Access access) {
        String header = RequestReader.header(request, HeaderNames.AUTHORIZATION);
        return header == null && access == Access.GATE_BY_URI
                ? request.query().first(TOKEN).map(token -> "Bearer " + token).orElse(null)
                : header;
    }

    private Reply call(ServerRequest request, Route route, @Nullable Caller caller, Map<String, String> path) {
        if (route.right() != null && caller != null) {
            caller.require(route.right(), "do this (" + route.summary().toLowerCase(java.util.Locale.ROOT) + ")");
        }
        if (!route.access().gates()) {
            Preconditions.acceptable(RequestReader.header(request, HeaderNames.ACCEPT), route);
        }
        Map<String, List<String>> query = RequestReader.query(request, route);
        byte[] body = route.streamed() ? NOTHING : reader.body(request, route);
        Call call = new Call(
                caller,
                () -> door.again(
                        request.headers().first(HeaderNames.AUTHORIZATION).orElse(null)),
                path,
                query,
                RequestReader.contentType(request),
                body,
                route.streamed() ? RequestReader.stream(request, route) : InputStream.nullInputStream(),
                route.matched() ? Preconditions.version(RequestReader.header(request, HeaderNames.IF_MATCH)) : null,
                RequestReader.header(request, LAST_EVENT_ID),
                RequestReader.header(request, HeaderNames.IF_NONE_MATCH));
        if (!route.keyed()) {
            return route.handler().apply(call);
        }
        String header = RequestReader.header(request, IDEMPOTENCY_KEY);
        String rawPath = request.path().rawPath() + "?" + request.query().rawValue();
        return repeats.once(route, call, Repeats.key(header, route, rawPath, body), route.handler());
    }

    private static Reply unknown(ServerRequest request, Optional<RouteTable.Found> found) {
        String path = Shown.of(request.path().rawPath());
        if (found.isEmpty()) {
            throw new Refusal(ErrorCode.NOT_FOUND, "There is nothing at " + path + ".");
        }
        String allowed =
                String.join(", ", found.get().verbs().stream().map(Enum::name).toList());
        Refusal refusal = new Refusal(
                ErrorCode.METHOD_NOT_ALLOWED,
                Shown.of(request.prologue().method().text()) + " cannot be done at " + path + "; allowed are " + allowed
                        + ".");
        return Problems.of(refusal).with("Allow", allowed);
    }

    /// HEAD is a GET whose body is not sent.
    private static Optional<Verb> verb(Method method) {
        if (method.equals(Method.HEAD)) {
            return Optional.of(Verb.GET);
        }
        for (Verb verb : Verb.values()) {
            if (verb.name().equals(method.text())) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> named(Route route, List<String> values) {
        Map<String, String> named = new HashMap<>();
        List<String> names = route.pathParameters();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), values.get(i));
        }
        return named;
    }

    /// One request under way.
    private static final class Exchange {
        private final ServerRequest request;
        private final long began;
        private final String id;
        private String template = "";

        Exchange(ServerRequest request, long began) {
            this.request = request;
            this.began = began;
            String given = RequestReader.header(request, REQUEST_ID);
            this.id = given != null && GIVEN_ID.matcher(given).matches() ? given : freshId();
        }

        /// Nobody gains anything by guessing it, so that it need not be drawn from the secure source, for which calls
        /// would queue.
        private static String freshId() {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }

        @Override
        public String toString() {
            return request.prologue().method().text() + " "
                    + Shown.of(request.path().rawPath()) + " [" + id + "]";
        }
    }
}
