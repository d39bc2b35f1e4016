package org.gatehouse.service.access;

import java.util.Set;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.ReviewId;
import org.gatehouse.model.ReviewStatus;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.FreeText;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// Somebody who had no part in a grant looks at what was done with it. Break-glass is looked at by two.
public final class PostUseReviews {
    private final WritePath path;

    public PostUseReviews(WritePath path) {
        this.path = path;
    }

    /// By due time.
    ///
    /// @param statuses empty for any
    public Page<PostUseReview> page(Caller caller, Set<ReviewStatus> statuses, int limit, @Nullable String after) {
        caller.require(Right.SEE_ALL, "see reviews");
        Slice<PostUseReview> slice =
                path.records().read(records -> records.reviews(statuses, new PageSpec(limit, after)));
        return new Page<>(slice.items(), slice.next());
    }

    /// Takes a review upon oneself.
    ///
    /// @throws Refusal `FORBIDDEN`, `NOT_ELIGIBLE`; `WRONG_STATE` when it is taken, overdue or done
    public PostUseReview take(Caller caller, ReviewId id) {
        return path.change(
                caller,
                step -> {
                    PostUseReview review = open(step, id);
                    if (review.status() != ReviewStatus.DUE) {
                        throw new Refusal(ErrorCode.WRONG_STATE, id + " " + words(review) + ".");
                    }
                    PostUseReview taken =
                            review.become(ReviewStatus.IN_REVIEW, step.caller().id(), null);
                    return save(
                            step,
                            taken,
                            GrantEntries.review(
                                    EntryType.REVIEW_TAKEN, step.caller().actor(), taken));
                },
                PostUseReviews::path);
    }

    /// The use was as it should be.
    ///
    /// @throws Refusal `FORBIDDEN`, `NOT_ELIGIBLE`; `WRONG_STATE` when somebody else has taken it, or it is done
    public PostUseReview accept(Caller caller, ReviewId id, String reason) {
        return conclude(caller, id, reason, ReviewStatus.ACCEPTED);
    }

    /// The use was not as it should be: an incident is needed.
    ///
    /// @throws Refusal as with [#accept]
    public PostUseReview reject(Caller caller, ReviewId id, String reason) {
        return conclude(caller, id, reason, ReviewStatus.REJECTED);
    }

    private PostUseReview conclude(Caller caller, ReviewId id, String reason, ReviewStatus outcome) {
        String words = FreeText.reason(reason);
        return path.change(
                caller,
                step -> {
                    PostUseReview review = open(step, id);
                    boolean taken = review.status() == ReviewStatus.IN_REVIEW;
                    if (taken && !step.caller().id().equals(review.reviewer())) {
                        throw new Refusal(ErrorCode.WRONG_STATE, id + " " + words(review) + ".");
                    }
                    Resolution how = new Resolution(step.now(), step.caller().id(), words);
                    PostUseReview done = review.become(outcome, step.caller().id(), how);
                    return save(step, done, entry(step, done).withText("reason", words));
                },
                PostUseReviews::path);
    }

    private static EntryDraft entry(Step step, PostUseReview done) {
        boolean rejected = done.status() == ReviewStatus.REJECTED;
        EntryType type = rejected ? EntryType.REVIEW_REJECTED : EntryType.REVIEW_ACCEPTED;
        EntryDraft entry = GrantEntries.review(type, step.caller().actor(), done);
        return rejected ? entry.with("incident_needed", true) : entry;
    }

    /// A review that the caller may still do.
    private static PostUseReview open(Step step, ReviewId id) {
        step.caller().require(Right.REVIEW_USE, "review the use of a grant");
        PostUseReview review = step.records().review(id).orElseThrow(() -> Refusal.notFound("review", id));
        if (review.status().isFinal()) {
            throw new Refusal(ErrorCode.WRONG_STATE, id + " " + words(review) + ".");
        }
        Reviewers.require(step, review);
        return review;
    }

    private static String words(PostUseReview review) {
        return switch (review.status()) {
            case DUE -> "waits for somebody to take it";
            case IN_REVIEW -> "was taken by " + review.reviewer();
            case OVERDUE -> "is overdue: accept or reject it";
            case ACCEPTED -> "was accepted by " + review.reviewer();
            case REJECTED -> "was rejected by " + review.reviewer();
        };
    }

    private static PostUseReview save(Step step, PostUseReview review, EntryDraft entry) {
        step.records().save(review);
        step.append(entry);
        return review;
    }

    private static String path(PostUseReview review) {
        return ApiPath.REVIEWS + "/" + review.id();
    }
}
