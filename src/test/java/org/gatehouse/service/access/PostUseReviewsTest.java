package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.ReviewId;
import org.gatehouse.model.ReviewStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostUseReviewsTest {
    private final GrantBench bench = new GrantBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private Grant ended(ApprovedAsk ask) {
        Grant grant = bench.make(ask);
        bench.tick();
        if (bench.now(grant.id()).activatedAt() == null) {
            bench.grants.activate(bench.by("usr"), grant.id());
        }
        return bench.grants.complete(bench.by("usr"), grant.id(), "Done");
    }

    private ApprovedAsk protectedAsk() {
        return ApprovedAsk.usual(1, bench.table("c.s.t", DataClass.PROTECTED));
    }

    private static ApprovedAsk emergency(ApprovedAsk ask) {
        return ask.access(new RequestedAccess(null, Duration.ofHours(1), null, true));
    }

    @Test
    void protectedDataIsLookedAtWithinSevenDaysOfTheEnd() {
        Grant grant = ended(protectedAsk());

        PostUseReview review = bench.reviewsOf(grant.id()).getFirst();
        assertThat(bench.reviewsOf(grant.id())).hasSize(1);
        assertThat(review.status()).isEqualTo(ReviewStatus.DUE);
        assertThat(review.dueAt()).isEqualTo(bench.clock.instant().plus(Duration.ofDays(7)));
    }

    @Test
    void exceptedDataIsNotUnlessThePolicySaysSo() {
        Grant grant = ended(ApprovedAsk.usual(1, bench.table("c.s.metrics", DataClass.EXCEPTED)));

        assertThat(bench.reviewsOf(grant.id())).isEmpty();
    }

    @Test
    void breakGlassIsLookedAtByTwoDifferentPeopleWithinADay() {
        Grant grant = ended(emergency(protectedAsk()));
        List<PostUseReview> reviews = bench.reviewsOf(grant.id());

        assertThat(reviews).extracting(PostUseReview::number).containsExactly(1, 2);
        assertThat(reviews)
                .allMatch(review -> review.dueAt().equals(bench.clock.instant().plus(Duration.ofHours(24))));
        ReviewId first = reviews.get(0).id();
        ReviewId second = reviews.get(1).id();
        bench.reviews.take(bench.by("bo"), first);
        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> bench.reviews.take(bench.by("bo"), second));
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.reviews.accept(bench.by("lea"), first, "Fine"));
        bench.reviews.accept(bench.by("bo"), first, "As described");
        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> bench.reviews.accept(bench.by("bo"), second, "Fine"));
        assertThat(bench.reviews.accept(bench.by("lea"), second, "As described").status())
                .isEqualTo(ReviewStatus.ACCEPTED);
    }

    @Test
    void neitherUserNorRequesterNorApproverReviews() {
        Grant grant = ended(protectedAsk().by("bo"));
        ReviewId review = bench.reviewsOf(grant.id()).getFirst().id();

        Refused.by(ErrorCode.FORBIDDEN, () -> bench.reviews.take(bench.by("usr"), review));
        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> bench.reviews.take(bench.by("bo"), review));
        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> bench.reviews.take(bench.by("ana"), review));
        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> bench.reviews.reject(bench.by("sam"), review, "Hm"));
        assertThat(bench.reviews.take(bench.by("lea"), review).reviewer()).isEqualTo(GrantBench.id("lea"));
    }

    @Test
    void whoReopenedItDoesNotReviewItEither() {
        Grant grant = bench.make(protectedAsk().seats(List.of()));
        bench.grants.activate(bench.by("usr"), grant.id());
        bench.grants.suspend(bench.by("ana"), grant.id(), "Odd");
        bench.grants.reopen(bench.by("bo"), grant.id(), "Explained");
        bench.grants.complete(bench.by("usr"), grant.id(), "Done");
        ReviewId review = bench.reviewsOf(grant.id()).getFirst().id();

        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> bench.reviews.take(bench.by("bo"), review));
        assertThat(bench.reviews.take(bench.by("ana"), review).status()).isEqualTo(ReviewStatus.IN_REVIEW);
    }

    @Test
    void aRejectionAsksForAnIncident() {
        Grant grant = ended(protectedAsk());
        ReviewId review = bench.reviewsOf(grant.id()).getFirst().id();
        bench.reviews.reject(bench.by("lea"), review, "Copied far more than described");

        RecordedEntry entry = bench.records
                .read(reading -> reading.ledgerOf("review", review.value(), 10))
                .getLast();
        assertThat(entry.type()).isEqualTo(EntryType.REVIEW_REJECTED);
        assertThat(entry.body()).containsEntry("incident_needed", true);
        assertThat(entry.texts()).containsEntry("reason", "Copied far more than described");
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.reviews.accept(bench.by("bo"), review, "Fine"));
    }

    @Test
    void whatIsNotDoneInTimeIsOverdueAndCanStillBeDone() {
        Grant grant = ended(protectedAsk());
        ReviewId review = bench.reviewsOf(grant.id()).getFirst().id();
        bench.clock.advance(Duration.ofDays(7));
        bench.tick();

        assertThat(bench.reviewsOf(grant.id()).getFirst().status()).isEqualTo(ReviewStatus.OVERDUE);
        assertThat(bench.reviews
                        .page(bench.by("lea"), Set.of(ReviewStatus.OVERDUE), 10, null)
                        .items())
                .hasSize(1);
        assertThat(bench.reviews
                        .accept(bench.by("lea"), review, "Late, but fine")
                        .status())
                .isEqualTo(ReviewStatus.ACCEPTED);
    }
}
