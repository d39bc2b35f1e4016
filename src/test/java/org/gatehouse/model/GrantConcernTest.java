package org.gatehouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gatehouse.model.GrantConcern.LittleUsed;
import org.gatehouse.model.GrantConcern.LongLasting;
import org.gatehouse.model.GrantConcern.Unused;
import org.gatehouse.model.GrantConcern.WholeAsset;
import org.gatehouse.testing.FakeClock;
import org.gatehouse.testing.SampleGrant;
import org.junit.jupiter.api.Test;

class GrantConcernTest {
    private static final AssetId TABLE = new AssetId("c.s.t");
    private static final Instant START = FakeClock.START;
    private static final Limits HUNDRED = new Limits(100L, null, null, null);

    private static Grant scheduled(Limits limits, String... columns) {
        return SampleGrant.scheduled(
                1, new PersonId("p-usr"), List.of(), limits, AccessItem.of(TABLE, Action.READ, columns));
    }

    private static Grant active(Limits limits, Duration time, String... columns) {
        return SampleGrant.active(scheduled(limits, columns), START, START.plus(time));
    }

    private static Grant lasting(Grant grant, Duration duration) {
        return new Grant(
                grant.id(),
                grant.version(),
                grant.status(),
                grant.request(),
                grant.subject(),
                grant.actorChain(),
                grant.items(),
                grant.limits(),
                grant.policy(),
                grant.approvals(),
                grant.slots(),
                grant.emergency(),
                grant.afterReviews(),
                grant.createdAt(),
                grant.startsAt(),
                grant.activateBy(),
                duration,
                grant.until(),
                grant.activatedAt(),
                grant.endsAt(),
                grant.acknowledgements(),
                grant.use(),
                grant.suspension(),
                grant.reopening(),
                grant.extendsGrant(),
                grant.closure());
    }

    private static List<GrantConcern> concerns(Grant grant, Duration after) {
        return GrantConcern.of(grant, Set.of(TABLE), START.plus(after));
    }

    @Test
    void anUnusedGrantIsLookedAtWhenHalfItsTimeOrADayIsOver() {
        Grant short8 = active(HUNDRED, Duration.ofHours(8), "email");
        Grant weeks = active(HUNDRED, Duration.ofDays(20), "email");

        assertThat(concerns(short8, Duration.ofHours(4).minusSeconds(1))).isEmpty();
        assertThat(concerns(short8, Duration.ofHours(4))).containsExactly(new Unused(START));
        assertThat(concerns(weeks, Duration.ofHours(23))).isEmpty();
        assertThat(concerns(weeks, Duration.ofHours(24))).containsExactly(new Unused(START));
    }

    @Test
    void onceUsedItIsHeldAgainstWhatItMayRead() {
        Grant used = active(HUNDRED, Duration.ofHours(8), "email")
                .edit()
                .use(new Grant.Use(3, 9, START.plusSeconds(60)))
                .build();

        assertThat(concerns(used, Duration.ofHours(3))).isEmpty();
        assertThat(concerns(used, Duration.ofHours(5))).containsExactly(new LittleUsed(9, 100));
        Grant enough =
                used.edit().use(new Grant.Use(3, 10, START.plusSeconds(60))).build();
        assertThat(concerns(enough, Duration.ofHours(5))).isEmpty();
    }

    @Test
    void everythingOfAProtectedAssetIsBroadUnlessSomethingBoundsIt() {
        assertThat(concerns(active(Limits.NONE, Duration.ofHours(8)), Duration.ZERO))
                .containsExactly(new WholeAsset(TABLE));
        assertThat(concerns(active(HUNDRED, Duration.ofHours(8)), Duration.ZERO))
                .isEmpty();
        assertThat(concerns(active(Limits.NONE, Duration.ofHours(8), "email"), Duration.ZERO))
                .isEmpty();
        assertThat(GrantConcern.of(active(Limits.NONE, Duration.ofHours(8)), Set.of(), START))
                .as("an asset that is not protected")
                .isEmpty();
    }

    @Test
    void monthsOnProtectedDataAreBroadInTime() {
        Grant twoMonths = lasting(scheduled(HUNDRED, "email"), Duration.ofDays(60));

        assertThat(concerns(twoMonths, Duration.ZERO)).containsExactly(new LongLasting(Duration.ofDays(60)));
    }

    @Test
    void nothingIsSaidOfAGrantThatHasEnded() {
        Grant ended = active(Limits.NONE, Duration.ofHours(8))
                .edit()
                .status(GrantStatus.DEACTIVATING)
                .status(GrantStatus.EXPIRED)
                .build();

        assertThat(concerns(ended, Duration.ofHours(9))).isEmpty();
    }
}
