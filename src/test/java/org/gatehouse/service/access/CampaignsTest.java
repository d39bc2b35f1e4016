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
import org.gatehouse.model.ReviewerRule;
import org.gatehouse.service.records.CampaignItemFilter;
import org.junit.jupiter.api.Test;

class CampaignsTest extends CampaignCase {
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
