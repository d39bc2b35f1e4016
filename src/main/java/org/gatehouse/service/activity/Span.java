package org.gatehouse.service.activity;

import java.time.Instant;

/// From an instant on until before another.
record Span(Instant from, Instant until) {
    boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
