package org.gatehouse.service.access;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Grant;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.ReviewId;
import org.gatehouse.model.ReviewStatus;
import org.gatehouse.service.records.Sequence;
import org.gatehouse.service.records.Writing;

/// The looks that are due once a grant has been used: as many as it says, and one at least where it touches data
/// that is protected by now.
final class GrantReviews {
    private static final Duration WITHIN = Duration.ofDays(7);
    private static final Duration WITHIN_EMERGENCY = Duration.ofHours(24);

    private GrantReviews() {}

    /// @param ended a grant that had been activated; one that never was leaves nothing to look at
    static void create(Writing records, Grant ended, Instant now) {
        int atLeast = GrantFacts.touchesProtected(records, ended.items()) ? 1 : 0;
        Instant dueAt = now.plus(ended.emergency() ? WITHIN_EMERGENCY : WITHIN);
        for (int number = 1; number <= Math.max(ended.afterReviews(), atLeast); number++) {
            PostUseReview review = new PostUseReview(
                    new ReviewId("PUR-" + records.next(Sequence.REVIEW)),
                    1,
                    ended.id(),
                    number,
                    ReviewStatus.DUE,
                    dueAt,
                    null,
                    null);
            records.save(review);
            records.append(GrantEntries.review(EntryType.REVIEW_DUE, EntryActor.SERVICE, review), now);
        }
    }
}
