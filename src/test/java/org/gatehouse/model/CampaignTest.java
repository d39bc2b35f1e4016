package org.gatehouse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CampaignTest {
    private static final Instant LAST_OF_JANUARY = Instant.parse("2026-01-31T09:00:00Z");

    private static Campaign campaign(Recurrence recurrence) {
        return new Campaign(
                new CampaignId("CMP-1"),
                1,
                CampaignStatus.RUNNING,
                "Monthly",
                CampaignScope.ALL,
                new ReviewerRule(ReviewerRule.Kind.LEADS, null),
                true,
                new PersonId("p-lea"),
                LAST_OF_JANUARY,
                LAST_OF_JANUARY.plus(Duration.ofDays(16)),
                3,
                Campaign.Series.begin(recurrence, LAST_OF_JANUARY),
                0,
                null);
    }

    @Test
    void aMonthsLastDayIsNotLostToFebruary() {
        assertThat(Recurrence.MONTHLY.begins(LAST_OF_JANUARY, 2)).isEqualTo("2026-02-28T09:00:00Z");
        assertThat(Recurrence.MONTHLY.begins(LAST_OF_JANUARY, 3)).isEqualTo("2026-03-31T09:00:00Z");
        assertThat(Recurrence.YEARLY.begins(LAST_OF_JANUARY, 2)).isEqualTo("2027-01-31T09:00:00Z");
    }

    @Test
    void ofThoseMissedOnlyTheLastBegins() {
        Campaign first = campaign(Recurrence.MONTHLY);
        Campaign.Series next = first.series().next(first.id(), Instant.parse("2026-05-02T00:00:00Z"));

        assertThat(next.number()).isEqualTo(4);
        assertThat(next.nextAt()).isEqualTo("2026-05-31T09:00:00Z");
        assertThat(campaign(Recurrence.NONE).series().nextAt()).isNull();
    }

    @Test
    void remindersGoOutAtHalfAtSevenEighthsAndEachWeekOnceOverdue() {
        Campaign campaign = campaign(Recurrence.NONE);
        assertThat(campaign.actsAt()).contains(LAST_OF_JANUARY.plus(Duration.ofDays(8)));
        assertThat(campaign.remindersBy(LAST_OF_JANUARY.plus(Duration.ofDays(7))))
                .isZero();
        assertThat(campaign.remindersBy(LAST_OF_JANUARY.plus(Duration.ofDays(8))))
                .isEqualTo(1);
        assertThat(campaign.remindersBy(LAST_OF_JANUARY.plus(Duration.ofDays(15))))
                .isEqualTo(2);
        assertThat(campaign.reminded(2).actsAt()).contains(campaign.dueAt());
        Campaign overdue = campaign.become(CampaignStatus.OVERDUE, null);
        assertThat(overdue.actsAt()).contains(campaign.dueAt().plus(Duration.ofDays(7)));
        assertThat(overdue.remindersBy(campaign.dueAt().plus(Duration.ofDays(15))))
                .isEqualTo(4);
        Resolution end = new Resolution(campaign.dueAt(), new PersonId("p-lea"), "Enough");
        assertThat(overdue.become(CampaignStatus.CLOSED, end).actsAt()).isEmpty();
    }

    @Test
    void itsSeriesGoesOnAfterItEndsButNotAfterItIsCalledOff() {
        Campaign campaign = campaign(Recurrence.QUARTERLY);
        Resolution end = new Resolution(LAST_OF_JANUARY, new PersonId("p-lea"), "Enough");
        assertThat(campaign.become(CampaignStatus.DONE, end).actsAt()).contains(Instant.parse("2026-04-30T09:00:00Z"));
        assertThat(campaign.become(CampaignStatus.CANCELLED, end).actsAt()).isEmpty();
    }

    @Test
    void nobodysAnswerIsNoAnswer() {
        CampaignItem item = new CampaignItem(
                new CampaignId("CMP-1"),
                1,
                1,
                new GrantId("G-1"),
                CampaignItemStatus.OPEN,
                CampaignAssignee.LEADS,
                null,
                null);
        Resolution nobody = new Resolution(LAST_OF_JANUARY, null, "It was due");
        assertThatIllegalStateException().isThrownBy(() -> item.become(CampaignItemStatus.ATTESTED, nobody));
        assertThatIllegalStateException().isThrownBy(() -> item.become(CampaignItemStatus.REVOKED, nobody));
        assertThat(item.become(CampaignItemStatus.ENDED, nobody).status()).isEqualTo(CampaignItemStatus.ENDED);
    }
}
