package org.gatehouse.service.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/// How many calls of each route there were, how they ended, and how long they took.
final class CallMetrics {
    private static final String UNKNOWN = "unknown";

    private final MeterRegistry registry;

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /// @param template of the route, not the path: ids would make a series each
    void took(String method, String template, int status, long nanos) {
        Timer.builder("gatehouse.http.calls")
                .description("Calls answered, by route and status; streams count once they are open")
                .tag("method", method)
                .tag("route", template.isEmpty() ? UNKNOWN : template)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1))
                .register(registry)
                .record(Duration.ofNanos(nanos));
    }
}
