package org.gatehouse.service.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// How many calls of each route there were, how they ended, and how long they took.
final class CallMetrics {
    private static final String UNKNOWN = "unknown";

    private final MeterRegistry registry;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    /// Calls that are timed together.
    private record Kind(String method, String template, int status) {}

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /// @param template of the route, not the path: ids would make a series each
    void took(String method, String template, int status, long nanos) {
        timers.computeIfAbsent(new Kind(method, template, status), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("gatehouse.http.calls")
                .description("Calls answered, by route and status; streams count once they are open")
                .tag("method", kind.method())
                .tag("route", kind.template().isEmpty() ? UNKNOWN : kind.template())
                .tag("status", Integer.toString(kind.status()))
                .serviceLevelObjectives(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1))
                .register(registry);
    }
}
