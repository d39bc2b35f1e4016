package org.gatehouse.service.http.stream;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gatehouse.service.identity.Caller;
import org.jspecify.annotations.Nullable;

/// What somebody wants to follow.
///
/// @param again the caller as they are now; empty once they may no longer follow
/// @param topics empty for all
/// @param after the last event they have; null to begin now
public record Subscription(
        Caller caller,
        Supplier<Optional<Caller>> again,
        Set<String> topics,
        @Nullable Long after) {
    public Subscription {
        topics = Set.copyOf(topics);
    }
}
