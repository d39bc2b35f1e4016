package org.gatehouse.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody other than the user and the approvers looks at what was done with a grant.
///
/// @param number 1 or 2: a break-glass grant gets two, by different people
public record PostUseReview(
        ReviewId id,
        long version,
        GrantId grant,
        int number,
        ReviewStatus status,
        Instant dueAt,
        @Nullable PersonId reviewer,
        @Nullable Resolution outcome) {

    /// @throws IllegalStateException when the state machine knows no such step
    public PostUseReview become(ReviewStatus next, @Nullable PersonId by, @Nullable Resolution how) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(id + " cannot go from " + status + " to " + next);
        }
        return new PostUseReview(id, version + 1, grant, number, next, dueAt, by, how);
    }
}
