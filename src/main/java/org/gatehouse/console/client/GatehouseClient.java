package org.gatehouse.console.client;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.sse.EventSources;
import org.gatehouse.console.live.Delay;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Me;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// One service, as one person reaches it. May be used from any thread; every future may fail with a
/// [ServiceFailure] and with nothing else, and completes on a thread of the client.
///
/// Closing gives up the connections; streams are closed by whoever opened them.
public final class GatehouseClient implements AutoCloseable {
    private static final int CALLS_AT_ONCE = 16;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    /// The service says something at least every 15 s, if only that it is there.
    private static final Duration SILENCE = Duration.ofSeconds(40);

    private static final Duration FIRST_REPETITION = Duration.ofMillis(200);
    private static final Duration FIRST_RECONNECTION = Duration.ofMillis(500);
    private static final Duration LONGEST_RECONNECTION = Duration.ofSeconds(20);

    private final URI service;
    private final OkHttpClient http;
    private final Exchange exchange;
    private final Delay delay;
    private final Clock clock;
    private final Latency latency = new Latency();
    private final SplittableRandom chance = new SplittableRandom();

    /// @param service the address, `http://127.0.0.1:8700`
    /// @param token gives the bearer token of the person; asked before each call
    /// @throws IllegalArgumentException if the address is not one of HTTP
    public GatehouseClient(URI service, Supplier<String> token, Delay delay, Clock clock) {
        this.service = service;
        this.delay = delay;
        this.clock = clock;
        this.http = new OkHttpClient.Builder()
                .dispatcher(dispatcher())
                .connectTimeout(CONNECT)
                .readTimeout(ANSWER)
                .followRedirects(false)
                .build();
        Backoff backoff = new Backoff(FIRST_REPETITION, FIRST_REPETITION.multipliedBy(8), chance);
        this.exchange = new Exchange(service, token, http, delay, backoff, latency);
    }

    private static Dispatcher dispatcher() {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        return dispatcher;
    }

    public URI service() {
        return service;
    }

    /// Who I am and what I may do.
    public CompletableFuture<Me> me() {
        return exchange.send(ServiceCall.get(ApiPath.ME), new TypeReference<>() {});
    }

    public RequestCalls requests() {
        return new HttpRequestCalls(exchange);
    }

    public GrantCalls grants() {
        return new HttpGrantCalls(exchange);
    }

    public InboxCalls inbox() {
        return () -> exchange.send(ServiceCall.get(ApiPath.INBOX), new TypeReference<>() {});
    }

    public RegisterCalls register() {
        return new HttpRegisterCalls(exchange);
    }

    public GovernanceCalls governance() {
        return new HttpGovernanceCalls(exchange);
    }

    public CampaignCalls campaigns() {
        return new HttpCampaignCalls(exchange);
    }

    public AlertCalls alerts() {
        return new HttpAlertCalls(exchange);
    }

    public IncidentCalls incidents() {
        return new HttpIncidentCalls(exchange);
    }

    public GateCalls gates() {
        return new HttpGateCalls(exchange);
    }

    public FeedCalls feeds() {
        return new HttpFeedCalls(exchange);
    }

    public RuleCalls rules() {
        return new HttpRuleCalls(exchange);
    }

    public ActivityCalls activity() {
        return new HttpActivityCalls(exchange, this::line);
    }

    /// Begins to follow what changes.
    public LiveStream stream(LiveStream.Listener listener) {
        LiveStream stream =
                new LiveStream(follower -> line(() -> exchange.request(ApiPath.STREAM), follower), listener);
        stream.open();
        return stream;
    }

    private StreamLine line(Supplier<Request.Builder> request, StreamLine.Follower follower) {
        return new StreamLine(
                EventSources.createFactory(
                        http.newBuilder().readTimeout(SILENCE).build()),
                request,
                this::finalRefusal,
                follower,
                delay,
                new Backoff(FIRST_RECONNECTION, LONGEST_RECONNECTION, chance),
                clock);
    }

    /// How long calls take.
    public Latency latency() {
        return latency;
    }

    @Override
    public void close() {
        exchange.close();
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /// A busy or stopping service is tried again; one that knows us and says no is not.
    private @Nullable ServiceProblem finalRefusal(Response response) {
        return switch (response.code()) {
            case 401 -> StreamRefusals.problem(ErrorCode.UNAUTHENTICATED);
            case 403 -> StreamRefusals.problem(ErrorCode.FORBIDDEN);
            default -> null;
        };
    }
}
