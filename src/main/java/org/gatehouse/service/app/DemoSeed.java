package org.gatehouse.service.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.activity.Ingest;
import org.gatehouse.service.records.Records;

/// A team to begin with, where there is none.
interface DemoSeed {
    /// Makes one over a store.
    @FunctionalInterface
    interface Maker {
        /// @param wiring the use cases over the same store, told the time by the given clock
        DemoSeed over(Records records, Function<InstantSource, UseCases> wiring);
    }

    /// Whether the store holds it already.
    boolean isThere();

    /// Puts it into a store that holds a policy and nobody.
    ///
    /// @param now when its history ends
    void seed(Instant now);

    /// Who a visitor can be, by the name in `demo-tokens.json`.
    Map<String, PersonId> personas();

    /// Lets it reach for data until closed, as a feed tells of it.
    ///
    /// @param perSecond events a second at the busiest time of day
    /// @param fresh whether nothing is known of its past yet
    AutoCloseable traffic(Ingest ingest, int perSecond, boolean fresh);

    /// Lets its other feeds deliver until closed.
    default AutoCloseable feeds(ActivityParts activity, ScheduledExecutorService timer) {
        return () -> {};
    }

    /// Lets its gates ask until closed.
    default AutoCloseable gates(GateFace face) {
        return () -> {};
    }

    /// Keeps it living until closed.
    AutoCloseable simulate(ScheduledExecutorService timer);
}
