package org.gatehouse.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.ReviewId;
import org.gatehouse.model.ReviewStatus;
import org.gatehouse.service.records.GrantFilter;
import org.gatehouse.service.records.PageSpec;
import org.junit.jupiter.api.Test;

class GrantsTest extends StoreTest {
    private static final PersonId ANNA = new PersonId("p-anna");
    private static final PersonId BEN = new PersonId("p-ben");
    private static final RequestId REQUEST = new RequestId("REQ-1");
    private static final Instant FAR = Samples.NOW.plus(Duration.ofDays(3_650));

    private final Grant profiles = Samples.grant(9, REQUEST, ANNA, "userdata.core.profiles");
    private final Grant core = Samples.grant(10, new RequestId("REQ-2"), BEN, "userdata.core", "metrics.daily");
    private final Grant corex = Samples.grant(11, new RequestId("REQ-3"), BEN, "userdata.corex.t", "userdata");

    @Test
    void everyPartOfTheFilterHoldsAndTheLatestComeFirst() {
        write(writing -> List.of(profiles, core, corex).forEach(writing::save));
        Grant revoked = profiles.edit().status(GrantStatus.REVOKED).build();
        write(writing -> writing.save(revoked));

        assertThat(grants(GrantFilter.ALL)).containsExactly(corex, core, revoked);
        assertThat(grants(new GrantFilter(Set.of(), BEN, null, null))).containsExactly(corex, core);
        assertThat(grants(new GrantFilter(Set.of(GrantStatus.REVOKED), null, null, null)))
                .containsExactly(revoked);
        assertThat(grants(new GrantFilter(Set.of(GrantStatus.REVOKED, GrantStatus.SCHEDULED), ANNA, null, null)))
                .containsExactly(revoked);
        assertThat(grants(new GrantFilter(Set.of(), null, null, REQUEST))).containsExactly(revoked);
        assertThat(grants(onOrUnder("userdata.core"))).containsExactly(core, revoked);
        assertThat(grants(onOrUnder("userdata"))).containsExactly(corex, core, revoked);
        assertThat(grants(onOrUnder("userdata.core.profiles"))).containsExactly(revoked);
        assertThat(grants(onOrUnder("user"))).isEmpty();
        assertOne(reading -> reading.grant(profiles.id())).contains(revoked);
    }

    private static GrantFilter onOrUnder(String asset) {
        return new GrantFilter(Set.of(), null, new AssetId(asset), null);
    }

    private List<Grant> grants(GrantFilter filter) {
        return read(reading -> reading.grants(filter, PageSpec.first(10))).items();
    }

    @Test
    void unfinishedAreAllButTheFinalOnes() {
        write(writing -> List.of(profiles, core).forEach(writing::save));
        write(writing -> writing.save(core.edit().status(GrantStatus.EXPIRED).build()));

        assertAll(reading -> reading.unfinishedGrants()).containsExactly(profiles);
    }

    @Test
    void dueAtTheNextThingThatTimeDoes() {
        write(writing -> writing.save(profiles));
        assertThat(due(profiles.activateBy().minusNanos(1))).isEmpty();
        assertThat(due(profiles.activateBy())).containsExactly(profiles.id());

        Grant activating = profiles.edit().status(GrantStatus.ACTIVATING).build();
        write(writing -> writing.save(activating));
        assertThat(due(Samples.NOW)).containsExactly(profiles.id());

        Instant ends = Samples.NOW.plus(Duration.ofDays(9));
        Grant active = activating
                .edit()
                .status(GrantStatus.ACTIVE)
                .activatedAt(Samples.NOW)
                .endsAt(ends)
                .build();
        write(writing -> writing.save(active));
        assertThat(due(ends.minusNanos(1))).isEmpty();
        assertThat(due(ends)).containsExactly(profiles.id());

        Grant suspended = active.edit().status(GrantStatus.SUSPENDED).build();
        write(writing -> writing.save(suspended));
        assertThat(due(ends.minusNanos(1))).isEmpty();
        assertThat(due(ends)).containsExactly(profiles.id());

        Grant deactivating = suspended.edit().status(GrantStatus.DEACTIVATING).build();
        write(writing -> writing.save(deactivating));
        assertThat(due(Samples.NOW)).containsExactly(profiles.id());

        write(writing ->
                writing.save(deactivating.edit().status(GrantStatus.EXPIRED).build()));
        assertThat(due(FAR)).isEmpty();
    }

    private List<GrantId> due(Instant instant) {
        return read(reading -> reading.grantsDueBefore(instant, 10));
    }

    @Test
    void reviewsComeByDueTimeAndAreDueUntilOverdueOrFinal() {
        PostUseReview late = review(1, Samples.NOW.plusSeconds(20));
        PostUseReview early = review(2, Samples.NOW.plusSeconds(10));
        write(writing -> List.of(late, early).forEach(writing::save));

        assertThat(reviews(Set.of())).containsExactly(early, late);
        assertAll(reading -> reading.reviewsOf(profiles.id())).containsExactly(late, early);
        assertThat(reviewsDue(Samples.NOW.plusSeconds(10))).containsExactly(early.id());

        PostUseReview taken = early.become(ReviewStatus.IN_REVIEW, BEN, null);
        write(writing -> writing.save(taken));
        assertThat(reviews(Set.of(ReviewStatus.DUE))).containsExactly(late);
        assertThat(reviewsDue(FAR)).containsExactly(early.id(), late.id());

        PostUseReview overdue = taken.become(ReviewStatus.OVERDUE, BEN, null);
        PostUseReview done = late.become(ReviewStatus.ACCEPTED, BEN, new Resolution(Samples.NOW, BEN, "Fine."));
        write(writing -> List.of(overdue, done).forEach(writing::save));
        assertThat(reviewsDue(FAR)).isEmpty();
        assertOne(reading -> reading.review(late.id())).contains(done);
    }

    private List<PostUseReview> reviews(Set<ReviewStatus> statuses) {
        return read(reading -> reading.reviews(statuses, PageSpec.first(10))).items();
    }

    private List<ReviewId> reviewsDue(Instant instant) {
        return read(reading -> reading.reviewsDueBefore(instant, 10));
    }

    private PostUseReview review(int number, Instant due) {
        return new PostUseReview(new ReviewId("PUR-" + number), 1, profiles.id(), 1, ReviewStatus.DUE, due, null, null);
    }
}
