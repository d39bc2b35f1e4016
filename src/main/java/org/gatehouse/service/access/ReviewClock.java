package org.gatehouse.service.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.ReviewId;
import org.gatehouse.model.ReviewStatus;
import org.gatehouse.service.identity.WritePath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Post-use reviews that were not done in time become overdue.
public final class ReviewClock implements Tick {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewClock.class);
    private static final int BATCH = 200;

    private final WritePath path;

    public ReviewClock(WritePath path) {
        this.path = path;
    }

    @Override
    public int run(Instant now) {
        List<ReviewId> due = path.records().read(records -> records.reviewsDueBefore(now, BATCH));
        return (int) due.stream().filter(id -> overdue(id, now)).count();
    }

    private boolean overdue(ReviewId id, Instant now) {
        try {
            Optional<PostUseReview> late = path.byService(records -> records.review(id)
                    .filter(review -> review.status().canBecome(ReviewStatus.OVERDUE) && !now.isBefore(review.dueAt()))
                    .map(review -> {
                        PostUseReview overdue = review.become(ReviewStatus.OVERDUE, review.reviewer(), null);
                        records.save(overdue);
                        records.append(GrantEntries.review(EntryType.REVIEW_OVERDUE, EntryActor.SERVICE, overdue), now);
                        return overdue;
                    }));
            return late.isPresent();
        } catch (RuntimeException e) {
            LOG.error("{} cannot be made overdue; it is tried again at the next tick", id, e);
            return false;
        }
    }
}
