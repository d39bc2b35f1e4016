package org.gatehouse.service.access;

import java.util.Set;
import org.gatehouse.contract.Page;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.ReviewId;
import org.gatehouse.model.ReviewStatus;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;
import org.jspecify.annotations.Nullable;

/// Looks at what was done with grants.
public final class PostUseReviews {
    public PostUseReviews(WritePath path) {}

    public Page<PostUseReview> page(Caller caller, Set<ReviewStatus> statuses, int limit, @Nullable String after) {
        return Pending.body();
    }

    public PostUseReview take(Caller caller, ReviewId id) {
        return Pending.body();
    }

    public PostUseReview accept(Caller caller, ReviewId id, String reason) {
        return Pending.body();
    }

    public PostUseReview reject(Caller caller, ReviewId id, String reason) {
        return Pending.body();
    }
}
