package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gatehouse.contract.CampaignItemRow;
import org.gatehouse.contract.Documents.CampaignAnswerDocument;
import org.gatehouse.contract.Documents.CampaignDocument;
import org.gatehouse.contract.Documents.CampaignReassignDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Inbox;
import org.gatehouse.contract.Refusal;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignAssignee;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.CampaignItem;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignScope;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.CampaignTally;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Recurrence;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.ReviewerRule;
import org.gatehouse.service.records.CampaignItemFilter;
import org.gatehouse.service.records.PageSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaignsTest {
    private static final Duration LONG = Duration.ofDays(400);

    private final GrantBench bench = new GrantBench();
    private final Campaigns campaigns = new Campaigns(bench.path, bench.grants);
    private final CampaignLists lists = new CampaignLists(bench.records, bench.clock);
    private CampaignClock clock = new CampaignClock(bench.path);
    private int asked;

    @AfterEach
    void close() {
        bench.close();
    }

    private Grant active(DataClass dataClass) {
        asked++;
        ApprovedAsk ask = ApprovedAsk.usual(asked, bench.table("c.s" + asked + ".t", dataClass))
                .access(new RequestedAccess(null, LONG, null, false));
        return bench.grants.activate(bench.by("usr"), bench.make(ask).id());
    }

    private CampaignDocument plan(ReviewerRule.Kind kind, @Nullable CampaignScope scope, boolean suspends) {
        return new CampaignDocument(
                "Quarterly", scope, new ReviewerRule(kind, null), Duration.ofDays(14), null, suspends);
    }

    private Campaign started(boolean suspends) {
        return campaigns.start(bench.by("lea"), plan(ReviewerRule.Kind.DECIDERS, null, suspends));
    }

    private CampaignItem item(Campaign campaign, int number) {
        return bench.records
                .read(reading -> reading.campaignItem(campaign.id(), number))
                .orElseThrow();
    }

    private Campaign now(Campaign campaign) {
        return bench.records.read(reading -> reading.campaign(campaign.id())).orElseThrow();
    }

    private CampaignTally tally(Campaign campaign) {
        return lists.campaign(bench.by("lea"), campaign.id()).tally();
    }

    private String handedTo(Campaign campaign, int number) {
        return String.valueOf(item(campaign, number).assignee().person()).substring(2);
    }

    private static CampaignAnswerDocument answer(int... numbers) {
        return new CampaignAnswerDocument(
                java.util.stream.IntStream.of(numbers).boxed().toList(), "Looked at.");
    }

    private void tick() {
        while (clock.run(bench.clock.instant()) > 0) {}
    }

    private List<EntryType> entries(String kind, String id) {
        return bench.records.read(reading -> reading.ledgerOf(kind, id, 100)).stream()
                .map(RecordedEntry::type)
                .toList();
    }

    @Test
    void theScopeIsFixedWhenTheCampaignBegins() {
        active(DataClass.PROTECTED);
        active(DataClass.EXCEPTED);
        CampaignScope scope = new CampaignScope(null, DataClass.PROTECTED, null, null, null);
        assertThat(lists.preview(bench.by("lea"), scope).grants()).isEqualTo(1);

        Campaign campaign = campaigns.start(bench.by("lea"), plan(ReviewerRule.Kind.DECIDERS, scope, false));
        active(DataClass.PROTECTED);

        assertThat(campaign.items()).isEqualTo(1);
        assertThat(tally(campaign)).isEqualTo(new CampaignTally(1, 0, 0, 0));
        RecordedEntry entry = bench.records
                .read(reading -> reading.ledgerOf("campaign", campaign.id().value(), 10))
                .getFirst();
        assertThat(entry.type()).isEqualTo(EntryType.CAMPAIGN_STARTED);
        assertThat((List<?>) entry.body().get("grants")).hasSize(1);
    }

    @Test
    void aScopeHoldsByAssetTeamAffiliationAndDisuse() {
        Grant grant = active(DataClass.PROTECTED);

        assertThat(held(new CampaignScope("c.s1.*", null, null, null, null))).isEqualTo(1);
        assertThat(held(new CampaignScope("c.s1.t", null, null, null, null))).isEqualTo(1);
        assertThat(held(new CampaignScope("c.s1", null, null, null, null))).isZero();
        assertThat(held(new CampaignScope(null, null, org.gatehouse.model.Affiliation.COMPANY, null, null)))
                .isEqualTo(1);
        assertThat(held(new CampaignScope(null, null, org.gatehouse.model.Affiliation.HOST, null, null)))
                .isZero();
        assertThat(held(new CampaignScope(null, null, null, "data", null))).isZero();
        assertThat(held(new CampaignScope(null, null, null, null, 3))).isZero();
        bench.clock.advance(Duration.ofDays(4));
        assertThat(held(new CampaignScope(null, null, null, null, 3))).isEqualTo(1);
        bench.grants.revoke(bench.by("bo"), grant.id(), "Over");
        assertThat(held(CampaignScope.ALL)).isZero();
    }

    private int held(CampaignScope scope) {
        return lists.preview(bench.by("lea"), scope).grants();
    }

    @Test
    void thoseWhoDecidedAreHandedTheirGrantsEvenly() {
        for (int i = 0; i < 4; i++) {
            active(DataClass.PROTECTED);
        }
        Campaign campaign = started(false);

        assertThat(List.of(handedTo(campaign, 1), handedTo(campaign, 2), handedTo(campaign, 3), handedTo(campaign, 4)))
                .containsExactly("ana", "sam", "ana", "sam");
    }

    @Test
    void whereTheRuleNamesNobodyWhoMayTheLeadsAreHandedIt() {
        active(DataClass.PROTECTED);
        bench.change("ana", person -> person.left(bench.clock.instant()));
        bench.change("sam", person -> person.left(bench.clock.instant()));

        assertThat(item(started(false), 1).assignee()).isEqualTo(CampaignAssignee.LEADS);
        CampaignDocument team = new CampaignDocument(
                "By a team",
                null,
                new ReviewerRule(ReviewerRule.Kind.TEAM, "security"),
                Duration.ofDays(3),
                null,
                false);
        assertThat(item(campaigns.start(bench.by("lea"), team), 1).assignee()).isEqualTo(CampaignAssignee.LEADS);
    }

    @Test
    void everyGrantAttestedOrRevokedEndsTheCampaign() {
        Grant kept = active(DataClass.PROTECTED);
        Grant ended = active(DataClass.PROTECTED);
        Campaign campaign = started(true);

        campaigns.attest(bench.by("ana"), campaign.id(), answer(1));
        assertThat(now(campaign).status()).isEqualTo(CampaignStatus.RUNNING);
        campaigns.revoke(bench.by("sam"), campaign.id(), answer(2));

        assertThat(bench.now(kept.id()).status()).isEqualTo(GrantStatus.ACTIVE);
        assertThat(bench.now(ended.id()).status()).isEqualTo(GrantStatus.REVOKED);
        assertThat(bench.check(ended).allowed()).isFalse();
        assertThat(tally(campaign)).isEqualTo(new CampaignTally(0, 1, 1, 0));
        assertThat(now(campaign).status()).isEqualTo(CampaignStatus.DONE);
        assertThat(entries("campaign_item", campaign.id() + "/1")).containsExactly(EntryType.CAMPAIGN_ATTESTED);
        assertThat(entries("campaign_item", campaign.id() + "/2")).containsExactly(EntryType.CAMPAIGN_REVOKED);
        Refused.by(ErrorCode.WRONG_STATE, () -> campaigns.attest(bench.by("ana"), campaign.id(), answer(1)));
    }

    @Test
    void onlyThoseItIsHandedToAndWhoMightDecideAnswer() {
        active(DataClass.PROTECTED);
        Campaign campaign = started(false);

        Refused.by(ErrorCode.FORBIDDEN, () -> campaigns.attest(bench.by("usr"), campaign.id(), answer(1)));
        Refused.by(ErrorCode.FORBIDDEN, () -> campaigns.revoke(bench.by("ali"), campaign.id(), answer(1)));
        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> campaigns.attest(bench.by("bo"), campaign.id(), answer(1)));
        bench.change(
                "ana",
                person -> person.withConflicts(List.of(new org.gatehouse.model.Person.DeclaredConflict(
                        GrantBench.USER, null, "Married.", bench.clock.instant()))));
        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> campaigns.attest(bench.by("ana"), campaign.id(), answer(1)));
        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> campaigns.revoke(bench.by("ana"), campaign.id(), answer(1)));
        CampaignItemRow row = lists.item(bench.by("ana"), campaign.id(), 1);
        assertThat(row.whyNot()).contains("conflict");
        assertThat(row.approvals()).hasSize(2);
        assertThat(row.justification()).isEqualTo("Needed for the backfill.");
        assertThat(item(campaign, 1).status()).isEqualTo(CampaignItemStatus.OPEN);
    }

    @Test
    void itIsHandedOnOnlyToSomebodyWhoMayAnswer() {
        active(DataClass.PROTECTED);
        Campaign campaign = started(false);

        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> hand("bo", campaign, "lea"));
        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> hand("ana", campaign, "usr"));
        Refused.by(ErrorCode.INVALID, () -> hand("ana", campaign, "nobody"));
        hand("lea", campaign, "bo");
        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> campaigns.attest(bench.by("ana"), campaign.id(), answer(1)));
        assertThat(campaigns.attest(bench.by("bo"), campaign.id(), answer(1)))
                .extracting(CampaignItem::status)
                .containsExactly(CampaignItemStatus.ATTESTED);
    }

    private void hand(String by, Campaign campaign, String to) {
        campaigns.reassign(
                bench.by(by), campaign.id(), new CampaignReassignDocument(List.of(1), GrantBench.id(to), "On leave."));
    }

    @Test
    void severalAreAnsweredTogetherOrNotAtAll() {
        active(DataClass.PROTECTED);
        active(DataClass.PROTECTED);
        active(DataClass.PROTECTED);
        Campaign campaign = started(false);

        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> campaigns.revoke(bench.by("ana"), campaign.id(), answer(1, 2)));
        assertThat(tally(campaign)).isEqualTo(new CampaignTally(3, 0, 0, 0));
        Refused.by(ErrorCode.INVALID, () -> campaigns.attest(bench.by("ana"), campaign.id(), answer(1, 1)));
        Refused.by(ErrorCode.INVALID, () -> campaigns.attest(bench.by("ana"), campaign.id(), answer(9)));
        Refused.by(ErrorCode.INVALID, () -> campaigns.attest(bench.by("ana"), campaign.id(), answer()));
        Refused.by(
                ErrorCode.INVALID,
                () -> campaigns.attest(bench.by("ana"), campaign.id(), new CampaignAnswerDocument(List.of(1), "  ")));
        campaigns.attest(bench.by("ana"), campaign.id(), answer(1, 3));
        assertThat(tally(campaign)).isEqualTo(new CampaignTally(1, 2, 0, 0));
    }

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

    @Test
    void whatCannotBeStartedIsRefusedWithAllThatIsWrong() {
        CampaignDocument wrong = new CampaignDocument(
                " ",
                new CampaignScope("C.S", null, null, "Not A Team", 0),
                new ReviewerRule(ReviewerRule.Kind.TEAM, null),
                Duration.ZERO,
                null,
                false);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> campaigns.start(bench.by("lea"), wrong))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(error -> error.pointer())
                        .containsExactly(
                                "/name",
                                "/scope/asset",
                                "/scope/team",
                                "/scope/unused_days",
                                "/reviewers/team",
                                "/open_for"));
        Refused.by(ErrorCode.WRONG_STATE, () -> started(false));
        active(DataClass.PROTECTED);
        Refused.by(
                ErrorCode.FORBIDDEN,
                () -> campaigns.start(bench.by("ana"), plan(ReviewerRule.Kind.LEADS, null, false)));
        CampaignDocument slow = new CampaignDocument(
                "Monthly",
                null,
                new ReviewerRule(ReviewerRule.Kind.LEADS, null),
                Duration.ofDays(60),
                Recurrence.MONTHLY,
                false);
        Refused.by(ErrorCode.INVALID, () -> campaigns.start(bench.by("lea"), slow));
    }

    @Test
    void itemsArePagedByNumberAndByWhomTheyWaitFor() {
        for (int i = 0; i < 5; i++) {
            active(DataClass.PROTECTED);
        }
        CampaignId id = started(false).id();
        var first = lists.items(bench.by("ana"), id, Set.of(), false, 2, null);
        var second = lists.items(bench.by("ana"), id, Set.of(), false, 10, first.next());

        assertThat(second.items()).extracting(row -> row.item().number()).containsExactly(3, 4, 5);
        assertThat(lists.items(bench.by("ana"), id, Set.of(), true, 10, null).items())
                .extracting(row -> row.item().number())
                .containsExactly(1, 3, 5);
        assertThat(lists.campaign(bench.by("ana"), id).mine()).isEqualTo(3);
        assertThat(bench.records.<Integer>read(
                        reading -> reading.countCampaignItems(CampaignItemFilter.of(id, CampaignItemStatus.OPEN))))
                .isEqualTo(5);
    }
}
