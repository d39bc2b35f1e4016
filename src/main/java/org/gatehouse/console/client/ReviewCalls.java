package org.gatehouse.console.client;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.ReviewRow;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.ReviewId;
import org.gatehouse.model.ReviewStatus;

/// Post-use reviews. Every future may fail with a [ServiceFailure] and with nothing else, and completes on a thread
/// of the client.
public interface ReviewCalls {
    CompletableFuture<Page<PostUseReview>> reviews(PageOf page);

    /// With the grants they are of and whether I may do them, by due time.
    ///
    /// @param statuses empty for any
    CompletableFuture<Page<ReviewRow>> reviewRows(Set<ReviewStatus> statuses, PageOf page);

    /// Says that I look into it.
    CompletableFuture<PostUseReview> takeReview(ReviewId id, ActKey key);

    CompletableFuture<PostUseReview> acceptUse(ReviewId id, String reason, ActKey key);

    CompletableFuture<PostUseReview> rejectUse(ReviewId id, String reason, ActKey key);
}
