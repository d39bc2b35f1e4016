package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.REVIEWS;
import static org.gatehouse.contract.ApiPath.REVIEW_ROWS;

import java.util.List;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.ReviewRow;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.ReviewId;
import org.gatehouse.model.ReviewStatus;
import org.gatehouse.service.access.PostUseReviews;
import org.gatehouse.service.access.ReviewLists;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.QueryParameter;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.Records;

/// Post-use reviews: somebody else looks at what was done with a grant.
public final class ReviewRoutes {
    private final PostUseReviews reviews;
    private final ReviewLists lists;
    private final Records records;

    public ReviewRoutes(PostUseReviews reviews, ReviewLists lists, Records records) {
        this.reviews = reviews;
        this.lists = lists;
        this.records = records;
    }

    /// How a review ends.
    @FunctionalInterface
    private interface Act {
        PostUseReview on(Caller caller, ReviewId id, String reason);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(REVIEWS, "List post-use reviews, by due time")
                        .query(QueryParameter.choices("status", "In one of these states", ReviewStatus.class))
                        .paged()
                        .answers(Shape.pageOf(PostUseReview.class))
                        .handledBy(this::page),
                Route.get(REVIEW_ROWS, "List post-use reviews with the grants they are of, by due time")
                        .query(QueryParameter.choices("status", "In one of these states", ReviewStatus.class))
                        .paged()
                        .answers(Shape.pageOf(ReviewRow.class))
                        .handledBy(this::rows),
                Route.post(REVIEWS + "/{id}/take", "Take a review on")
                        .answers(PostUseReview.class)
                        .repeats(this::current)
                        .handledBy(call -> Reply.ok(reviews.take(call.by(), id(call)))),
                act("/accept", "Find that the use was right", reviews::accept),
                act("/reject", "Find that the use was wrong", reviews::reject));
    }

    private Route act(String what, String summary, Act act) {
        return Route.post(REVIEWS + "/{id}" + what, summary)
                .answers(PostUseReview.class)
                .repeats(this::current)
                .handledBy(ReasonDocument.class, (call, why) -> Reply.ok(act.on(call.by(), id(call), why.reason())));
    }

    private Reply page(Call call) {
        return Reply.ok(Paging.page(
                () -> reviews.page(call.by(), call.choices("status", ReviewStatus.class), call.limit(), call.after())));
    }

    private Reply rows(Call call) {
        return Reply.ok(Paging.page(
                () -> lists.page(call.by(), call.choices("status", ReviewStatus.class), call.limit(), call.after())));
    }

    private PostUseReview current(Call call, String resource) {
        ReviewId id = new ReviewId(ResourcePath.of(resource).id());
        return records.read(reading -> reading.review(id)).orElseThrow(() -> Refusal.notFound("review", id));
    }

    private static ReviewId id(Call call) {
        return call.id("review", ReviewId::new);
    }
}
