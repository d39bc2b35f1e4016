package org.gatehouse.service.access;

import java.time.Instant;
import java.util.List;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.ReviewId;
import org.gatehouse.model.ReviewStatus;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.Writing;

/// Post-use reviews that were not done in time become overdue.
public final class ReviewClock implements Tick {
    private static final int BATCH = 100;

    private final WritePath path;

    public ReviewClock(WritePath path) {
        this.path = path;
    }

    @Override
    public int run(Instant now) {
        List<ReviewId> due = path.records().read(records -> records.reviewsDueBefore(now, BATCH));
        return (int) due.stream()
                .filter(id -> path.byService(records -> overdue(records, id, now)))
                .count();
    }

    private static boolean overdue(Writing records, ReviewId id, Instant now) {
        PostUseReview review = records.review(id).orElseThrow();
        if (!review.status().canBecome(ReviewStatus.OVERDUE) || review.dueAt().isAfter(now)) {
            return false;
        }
        PostUseReview late = review.become(ReviewStatus.OVERDUE, review.reviewer(), null);
        records.save(late);
        records.append(PostUseReviews.entry(EntryType.REVIEW_OVERDUE, EntryActor.SERVICE, late), now);
        return true;
    }
}
