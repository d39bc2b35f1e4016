package org.gatehouse.service.access;

import java.util.Set;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Grant;
import org.gatehouse.model.PersonId;
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

/// Somebody who neither used nor approved a grant looks at what was done with it. Safe for any number of threads.
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

    /// Says that the caller does it.
    ///
    /// @throws Refusal `NOT_ELIGIBLE` to whoever had a part in the grant or in its other review
    public PostUseReview take(Caller caller, ReviewId id) {
        return path.change(
                caller,
                step -> {
                    PostUseReview review = mine(step, id);
                    require(review, ReviewStatus.IN_REVIEW);
                    PostUseReview taken =
                            review.become(ReviewStatus.IN_REVIEW, step.caller().id(), null);
                    step.records().save(taken);
                    step.append(entry(EntryType.REVIEW_TAKEN, step.caller().actor(), taken));
                    return taken;
                },
                PostUseReviews::path);
    }

    /// The grant was used as described.
    public PostUseReview accept(Caller caller, ReviewId id, String reason) {
        return end(caller, id, reason, ReviewStatus.ACCEPTED, EntryType.REVIEW_ACCEPTED);
    }

    /// It was not: the entry calls for an incident.
    public PostUseReview reject(Caller caller, ReviewId id, String reason) {
        return end(caller, id, reason, ReviewStatus.REJECTED, EntryType.REVIEW_REJECTED);
    }

    private PostUseReview end(Caller caller, ReviewId id, String reason, ReviewStatus status, EntryType type) {
        String words = FreeText.reason(reason);
        return path.change(
                caller,
                step -> {
                    PostUseReview review = mine(step, id);
                    require(review, status);
                    PersonId by = step.caller().id();
                    PostUseReview ended = review.become(status, by, new Resolution(step.now(), by, words));
                    step.records().save(ended);
                    EntryDraft draft = entry(type, step.caller().actor(), ended).withText("reason", words);
                    step.append(status == ReviewStatus.REJECTED ? draft.with("incident_needed", true) : draft);
                    return ended;
                },
                PostUseReviews::path);
    }

    /// The review, if the caller may do it.
    private static PostUseReview mine(Step step, ReviewId id) {
        step.caller().require(Right.REVIEW_USE, "review how grants were used");
        PostUseReview review = step.records().review(id).orElseThrow(() -> Refusal.notFound("review", id));
        PersonId person = step.caller().id();
        if (review.status() == ReviewStatus.IN_REVIEW && !person.equals(review.reviewer())) {
            throw new Refusal(ErrorCode.WRONG_STATE, review.reviewer() + " is doing " + id + ".");
        }
        checkApart(step, review, person);
        return review;
    }

    private static void checkApart(Step step, PostUseReview review, PersonId person) {
        Grant grant = step.records().grant(review.grant()).orElseThrow();
        AccessRequest request = step.records().request(grant.request()).orElseThrow();
        if (request.isParty(person)) {
            throw notEligible("Nobody reviews access that they asked for or used.");
        }
        boolean approved = step.records().decisions(request.id()).stream()
                .filter(decision -> grant.approvals().contains(decision.id()))
                .anyMatch(decision -> decision.person().equals(person) || person.equals(decision.onBehalfOf()));
        if (approved) {
            throw notEligible("Nobody reviews access that they approved.");
        }
        boolean other = step.records().reviewsOf(grant.id()).stream()
                .anyMatch(one -> !one.id().equals(review.id()) && person.equals(one.reviewer()));
        if (other) {
            throw notEligible("The reviews of one grant are done by different people.");
        }
    }

    private static Refusal notEligible(String words) {
        return new Refusal(ErrorCode.NOT_ELIGIBLE, words);
    }

    private static void require(PostUseReview review, ReviewStatus next) {
        if (!review.status().canBecome(next)) {
            throw new Refusal(
                    ErrorCode.WRONG_STATE, review.id() + " is " + review.status() + " and cannot become " + next + ".");
        }
    }

    static EntryDraft entry(EntryType type, EntryActor actor, PostUseReview review) {
        EntrySubject subject = new EntrySubject("review", review.id().value(), review.version());
        return EntryDraft.of(type, actor, subject)
                .with("grant", review.grant())
                .with("number", review.number())
                .with("due_at", review.dueAt());
    }

    private static String path(PostUseReview review) {
        return ApiPath.REVIEWS + "/" + review.id();
    }
}
