package org.gatehouse.service.http.stream;

import java.util.Optional;
import java.util.function.Supplier;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.query.Query;
import org.gatehouse.service.identity.Caller;
import org.jspecify.annotations.Nullable;

/// Which events somebody wants to follow.
///
/// @param again the caller as they are now; empty once they may no longer follow
/// @param onlyOf those that concern this person; null for everybody's
/// @param after the number of the last event they have; null to begin now
public record ActivitySubscription(
        Caller caller,
        Supplier<Optional<Caller>> again,
        Query query,
        @Nullable PersonId onlyOf,
        @Nullable Long after) {
    /// Followers who ask for the same are sent the same bytes.
    record Filter(Query query, @Nullable PersonId onlyOf) {}

    Filter filter() {
        return new Filter(query, onlyOf);
    }
}
