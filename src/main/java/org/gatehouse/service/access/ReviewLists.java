package org.gatehouse.service.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.ReviewRow;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Grant;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.ReviewStatus;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// Lists post-use reviews as people read them: with the grant and whether the reader may do them. Safe for any
/// number of threads.
public final class ReviewLists {
    private final Records records;
    private final InstantSource clock;

    public ReviewLists(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /// By due time.
    ///
    /// @param statuses empty for any
    /// @param limit 1 to [Page#MOST]
    /// @throws org.gatehouse.contract.Refusal `FORBIDDEN`
    /// @throws IllegalArgumentException when `after` is no place that a page before gave
    public Page<ReviewRow> page(Caller caller, Set<ReviewStatus> statuses, int limit, @Nullable String after) {
        caller.require(Right.SEE_ALL, "see reviews");
        Instant now = clock.instant();
        return records.read(reading -> {
            Slice<PostUseReview> slice = reading.reviews(statuses, new PageSpec(limit, after));
            Names names = new Names(reading);
            Electorate electorate = new Electorate(reading, names, now);
            List<ReviewRow> rows = slice.items().stream()
                    .map(review -> row(reading, names, electorate, caller, review))
                    .toList();
            return new Page<>(rows, slice.next());
        });
    }

    private static ReviewRow row(
            Reading reading, Names names, Electorate electorate, Caller caller, PostUseReview review) {
        Grant grant = reading.grant(review.grant())
                .orElseThrow(() -> new IllegalStateException(review.id() + " lacks its " + review.grant()));
        GrantRow line = GrantRows.of(reading, names, List.of(grant)).getFirst();
        String whyNot = whyNot(reading, electorate, caller, review);
        return new ReviewRow(review, line, names.refOrNull(review.reviewer()), whyNot);
    }

    private static @Nullable String whyNot(
            Reading reading, Electorate electorate, Caller caller, PostUseReview review) {
        if (review.status().isFinal()) {
            return null;
        }
        if (!caller.may(Right.REVIEW_USE)) {
            return "Reviewing what was done with a grant is for stewards.";
        }
        boolean taken = review.status() == ReviewStatus.IN_REVIEW && review.reviewer() != null;
        if (taken && !caller.id().equals(review.reviewer())) {
            return "Somebody else has taken this review.";
        }
        return Reviewers.bar(reading, electorate, review, caller.id()).orElse(null);
    }
}
