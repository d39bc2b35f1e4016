package org.gatehouse.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One version of a policy's text. At most one version of a policy is active.
///
/// @param source the YAML as its author wrote it
/// @param sha256 hex, over the UTF-8 bytes of `source`
public record PolicyVersion(
        PolicyRef ref,
        PolicyStatus status,
        String source,
        String sha256,
        @Nullable PersonId proposedBy,
        Instant proposedAt,
        @Nullable PersonId activatedBy,
        @Nullable Instant activatedAt) {
    public enum PolicyStatus {
        PROPOSED,
        ACTIVE,
        RETIRED,
        REJECTED
    }

    public PolicyVersion activated(@Nullable PersonId by, Instant at) {
        return new PolicyVersion(ref, PolicyStatus.ACTIVE, source, sha256, proposedBy, proposedAt, by, at);
    }

    public PolicyVersion withStatus(PolicyStatus next) {
        return new PolicyVersion(ref, next, source, sha256, proposedBy, proposedAt, activatedBy, activatedAt);
    }
}
