package org.gatehouse.service.store;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.gatehouse.model.Grant;
import org.jspecify.annotations.Nullable;

/// When time next has something to do with a grant.
final class GrantTimes {
    private GrantTimes() {}

    /// Nanoseconds as in [Moments]; null once final. A start that has passed is over with activation, `activate_by`
    /// too.
    static @Nullable Long due(Grant grant) {
        return switch (grant.status()) {
            case SCHEDULED -> earliest(grant.startsAt(), grant.activateBy(), grant.until());
            case ACTIVE -> earliest(grant.endsAt());
            case SUSPENDED, DEACTIVATION_FAILED ->
                grant.activatedAt() == null
                        ? earliest(grant.activateBy(), grant.until())
                        : earliest(grant.endsAt(), grant.until());
            case ACTIVATING, DEACTIVATING -> Moments.ALWAYS;
            case EXPIRED, REVOKED, COMPLETED, ACTIVATION_FAILED -> null;
        };
    }

    /// What has no end of its own is looked at every time.
    private static long earliest(@Nullable Instant... instants) {
        return Stream.of(instants)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(Moments::nanos)
                .orElse(Moments.ALWAYS);
    }
}
