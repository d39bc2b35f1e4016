package org.gatehouse.service.activity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gatehouse.model.Action;
import org.gatehouse.model.event.AccessEvent;
import org.gatehouse.model.event.EventClass;
import org.gatehouse.model.event.Operation;
import org.gatehouse.model.event.Outcome;
import org.jspecify.annotations.Nullable;

/// Events for tests, as a source would have told them.
final class SampleEvent {
    private SampleEvent() {}

    static AccessEvent read(String uid, String user, String asset, Instant time, String... columns) {
        return read(uid, user, List.of(), asset, time, Set.of(columns), null, 10L, "10.0.0.7");
    }

    static AccessEvent read(
            String uid,
            String user,
            List<String> actors,
            String asset,
            Instant time,
            Set<String> columns,
            @Nullable Set<String> unmasked,
            @Nullable Long rows,
            String address) {
        return new AccessEvent(
                uid,
                EventClass.DATASTORE,
                Operation.QUERY,
                Action.READ,
                Outcome.SUCCEEDED,
                time,
                "Trino",
                user,
                actors,
                asset,
                columns,
                unmasked,
                "cli",
                address,
                rows,
                null,
                5L,
                "select 1",
                "{}");
    }

    static AccessEvent denied(AccessEvent event) {
        return new AccessEvent(
                event.uid(),
                event.type(),
                event.operation(),
                event.action(),
                Outcome.DENIED,
                event.time(),
                event.product(),
                event.user(),
                event.actors(),
                event.asset(),
                event.columns(),
                event.unmasked(),
                event.client(),
                event.address(),
                event.rows(),
                event.bytes(),
                event.durationMs(),
                event.statement(),
                event.ocsf());
    }
}
