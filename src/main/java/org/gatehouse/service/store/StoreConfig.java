package org.gatehouse.service.store;

import java.time.Duration;

/// How the records store is run.
///
/// @param connections how many transactions may be under way at once
/// @param connectionWait how long a reader or writer waits for one of them before it is told that the store is busy
public record StoreConfig(int connections, Duration connectionWait) {
    public static final StoreConfig DEFAULT = new StoreConfig(16, Duration.ofSeconds(5));

    /// @throws IllegalArgumentException naming what is out of bounds
    public StoreConfig {
        if (connections < 2) {
            throw new IllegalArgumentException("connections is " + connections + ": the least is 2");
        }
        if (connectionWait.compareTo(Duration.ofMillis(250)) < 0) {
            throw new IllegalArgumentException("connection_wait is " + connectionWait + ": the least is PT0.25S");
        }
    }
}
