package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gatehouse.contract.Documents.CampaignDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Inbox;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.CampaignTally;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Recurrence;
import org.gatehouse.model.ReviewerRule;
import org.gatehouse.service.records.PageSpec;
import org.junit.jupiter.api.Test;

/// What time does to campaigns: it reminds, escalates, suspends and begins the next, and never answers.
class CampaignTimesTest extends CampaignCase {
    @Test
    void whatNobodyAnsweredForIsRemindedEscalatedAndSuspendedButNeverKeptBySilence() {
        Grant silent = active(DataClass.PROTECTED);
        Grant kept = active(DataClass.PROTECTED);
        bench.change("lea", person -> person.withDuty(true));
        Campaign campaign = started(true);
        campaigns.attest(bench.by("sam"), campaign.id(), answer(2));
        bench.clock.advance(Duration.ofDays(7));
        tick();
        assertThat(now(campaign).reminders()).isEqualTo(1);
        bench.clock.advance(Duration.ofDays(7));
        tick();

        assertThat(now(campaign).status()).isEqualTo(CampaignStatus.OVERDUE);
        assertThat(item(campaign, 1).status()).isEqualTo(CampaignItemStatus.OPEN);
        assertThat(bench.now(silent.id()).status()).isEqualTo(GrantStatus.SUSPENDED);
        assertThat(bench.now(kept.id()).status()).isEqualTo(GrantStatus.ACTIVE);
        RecordedEntry overdue =
                bench
                        .records
                        .read(reading ->
                                reading.ledgerOf("campaign", campaign.id().value(), 10))
                        .stream()
                        .filter(entry -> entry.type() == EntryType.CAMPAIGN_OVERDUE)
                        .findFirst()
                        .orElseThrow();
        assertThat(overdue.body()).containsEntry("unanswered", 1).containsEntry("to", List.of("p-lea"));
        campaigns.attest(bench.by("ana"), campaign.id(), answer(1));
        assertThat(bench.now(silent.id()).status())
                .as("attesting reopens nothing: that takes the seats")
                .isEqualTo(GrantStatus.SUSPENDED);
        assertThat(now(campaign).status()).isEqualTo(CampaignStatus.DONE);
    }

    @Test
    void withoutSuspensionWhatIsOverdueStaysListed() {
        Grant silent = active(DataClass.PROTECTED);
        Campaign campaign = started(false);
        bench.clock.advance(Duration.ofDays(22));
        tick();

        assertThat(bench.now(silent.id()).status()).isEqualTo(GrantStatus.ACTIVE);
        assertThat(tally(campaign).open()).isEqualTo(1);
        assertThat(now(campaign).reminders()).as("a week later again").isEqualTo(3);
        assertThat(inbox("ana")).extracting(Inbox.Item::kind).containsExactly(Inbox.Kind.CAMPAIGN);
        assertThat(inbox("leo").getFirst().text()).isEqualTo("Nobody has answered for 1 grant.");
        assertThat(inbox("bo")).isEmpty();
    }

    private List<Inbox.Item> inbox(String name) {
        return new InboxQueries(bench.records, bench.clock)
                .inbox(bench.by(name))
                .items();
    }

    @Test
    void aGrantThatEndsByOtherWaysLeavesNothingToAnswer() {
        Grant grant = active(DataClass.PROTECTED);
        Campaign campaign = started(true);
        bench.grants.complete(bench.by("usr"), grant.id(), "Done");

        Refused.by(ErrorCode.WRONG_STATE, () -> campaigns.attest(bench.by("ana"), campaign.id(), answer(1)));
        tick();
        assertThat(tally(campaign)).isEqualTo(new CampaignTally(0, 0, 0, 1));
        assertThat(now(campaign).status()).isEqualTo(CampaignStatus.DONE);
    }

    @Test
    void itIsClosedOnceOverdueAndSettledAndCancelledBefore() {
        active(DataClass.PROTECTED);
        Campaign campaign = started(true);
        Refused.by(ErrorCode.FORBIDDEN, () -> campaigns.cancel(bench.by("ana"), campaign.id(), "Why not"));
        Refused.by(ErrorCode.WRONG_STATE, () -> campaigns.close(bench.by("lea"), campaign.id(), "Enough"));
        bench.clock.advance(Duration.ofDays(14));
        clock.run(bench.clock.instant());
        tick();
        campaigns.close(bench.by("lea"), campaign.id(), "Enough");

        assertThat(now(campaign).status()).isEqualTo(CampaignStatus.CLOSED);
        assertThat(item(campaign, 1).status()).isEqualTo(CampaignItemStatus.OPEN);
        Refused.by(ErrorCode.WRONG_STATE, () -> campaigns.attest(bench.by("ana"), campaign.id(), answer(1)));
        Refused.by(ErrorCode.WRONG_STATE, () -> campaigns.cancel(bench.by("lea"), campaign.id(), "Twice"));
        Campaign second = started(true);
        assertThat(campaigns
                        .cancel(bench.by("lea"), second.id(), "Begun by mistake")
                        .status())
                .isEqualTo(CampaignStatus.CANCELLED);
    }

    @Test
    void oneThatRecursBeginsAgainAndAfterAStopOnlyOnce() {
        active(DataClass.PROTECTED);
        Campaign first = campaigns.start(
                bench.by("lea"),
                new CampaignDocument(
                        "Monthly",
                        null,
                        new ReviewerRule(ReviewerRule.Kind.DECIDERS, null),
                        Duration.ofDays(14),
                        Recurrence.MONTHLY,
                        false));
        campaigns.attest(bench.by("ana"), first.id(), answer(1));
        bench.clock.advance(Duration.ofDays(100));
        clock = new CampaignClock(bench.path);
        tick();

        List<Campaign> all = bench.records
                .read(reading -> reading.campaigns(Set.of(), PageSpec.first(10)))
                .items();
        assertThat(all).hasSize(2);
        Campaign next = all.getFirst();
        assertThat(next.series().number()).isEqualTo(4);
        assertThat(next.series().previous()).isEqualTo(first.id());
        assertThat(next.series().nextAt()).isAfter(bench.clock.instant());
        assertThat(next.dueAt()).isEqualTo(bench.clock.instant().plus(Duration.ofDays(14)));
        assertThat(tally(next).open()).isEqualTo(1);
        assertThat(now(first).series().nextAt()).isNull();

        campaigns.endSeries(bench.by("leo"), next.id(), "No longer needed");
        bench.clock.advance(Duration.ofDays(40));
        tick();
        assertThat(bench.records
                        .read(reading -> reading.campaigns(Set.of(), PageSpec.first(10)))
                        .items())
                .hasSize(2);
        Refused.by(ErrorCode.WRONG_STATE, () -> campaigns.endSeries(bench.by("leo"), next.id(), "Again"));
    }
}
