package org.gatehouse.service.http;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Evidence;
import org.gatehouse.service.http.route.RouteTable;
import org.gatehouse.service.records.IdempotentOutcome;

/// The HTTP server: one handler for everything, a virtual thread a connection.
public final class HttpFace implements AutoCloseable {
    private static final int REQUEST_LINE_BYTES = 8 << 10;
    private static final int HEADER_BYTES = 16 << 10;

    private final HttpSettings settings;
    private final Admission admission;
    private final Runnable endStreams;
    private final WebServer server;

    /// @param routes everything that can be called
    /// @param memory what a person's Idempotency-Key led to, if anything
    /// @param endStreams ends every stream, telling its reader
    /// @throws UncheckedIOException when the host to bind to is not known
    public static HttpFace over(
            HttpSettings settings,
            RouteTable routes,
            Tokens tokens,
            BiFunction<PersonId, String, Optional<IdempotentOutcome>> memory,
            MeterRegistry registry,
            InstantSource clock,
            Runnable endStreams) {
        Admission admission = new Admission(settings.callsAtOnce());
        registry.gauge("gatehouse.http.calls.under_way", admission, Admission::underWay);
        FailedSignIns failures = new FailedSignIns(tokens, clock, Thread::startVirtualThread);
        Dispatcher dispatcher = new Dispatcher(
                routes,
                new Door(
                        tokens,
                        failures,
                        new UnknownRates(settings.unknownPerSecond(), settings.unknownBurst(), System::nanoTime)),
                new CallRates(settings.callsPerSecond(), settings.callsBurst(), System::nanoTime),
                admission,
                new Repeats(memory),
                new RequestReader(settings),
                new CallMetrics(registry));
        return new HttpFace(settings, dispatcher, admission, endStreams);
    }

    private HttpFace(HttpSettings settings, Dispatcher dispatcher, Admission admission, Runnable endStreams) {
        this.settings = settings;
        this.admission = admission;
        this.endStreams = endStreams;
        this.server = WebServer.builder()
                .address(address(settings.host()))
                .port(settings.port())
                .maxPayloadSize(Math.max(2L * settings.importBytes(), Evidence.MOST_BYTES + 1))
                .maxTcpConnections(settings.connections())
                // A large answer goes out in two writes; without this, its second waits 40 ms for the first's receipt.
                .connectionOptions(options -> options.tcpNoDelay(true))
                .shutdownGracePeriod(Duration.ofMillis(500))
                .shutdownHook(false)
                .contentEncoding(encodings -> encodings.addContentEncoding(new PackedBodies()))
                .directHandlers(WireProblems.handlers())
                .addProtocol(Http1Config.builder()
                        .maxPrologueLength(REQUEST_LINE_BYTES)
                        .maxHeadersSize(HEADER_BYTES)
                        .build())
                .routing(HttpRouting.builder().any(dispatcher))
                .build();
    }

    /// Begins to answer.
    ///
    /// @throws UncheckedIOException when the port cannot be bound
    public void start() {
        server.start();
    }

    /// Where it answers.
    public URI url() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return URI.create("http://" + host + ":" + server.port());
    }

    /// Refuses new calls, ends streams, finishes calls under way, then closes every connection. Idempotent.
    @Override
    public void close() {
        admission.stop();
        endStreams.run();
        admission.drain(settings.stopWithin());
        server.stop();
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException("the host \"" + host + "\" is not known", e);
        }
    }
}
