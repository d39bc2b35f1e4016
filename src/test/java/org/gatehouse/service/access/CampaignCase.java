package org.gatehouse.service.access;

import java.time.Duration;
import java.util.List;
import org.gatehouse.contract.Documents.CampaignAnswerDocument;
import org.gatehouse.contract.Documents.CampaignDocument;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignItem;
import org.gatehouse.model.CampaignScope;
import org.gatehouse.model.CampaignTally;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.ReviewerRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/// Grants in force, and campaigns over them.
abstract class CampaignCase {
    static final Duration LONG = Duration.ofDays(400);

    final GrantBench bench = new GrantBench();
    final Campaigns campaigns = new Campaigns(bench.path, bench.grants);
    final CampaignLists lists = new CampaignLists(bench.records, bench.clock);
    CampaignClock clock = new CampaignClock(bench.path);
    private int asked;

    @AfterEach
    void close() {
        bench.close();
    }

    Grant active(DataClass dataClass) {
        asked++;
        ApprovedAsk ask = ApprovedAsk.usual(asked, bench.table("c.s" + asked + ".t", dataClass))
                .access(new RequestedAccess(null, LONG, null, false));
        return bench.grants.activate(bench.by("usr"), bench.make(ask).id());
    }

    CampaignDocument plan(ReviewerRule.Kind kind, @Nullable CampaignScope scope, boolean suspends) {
        return new CampaignDocument(
                "Quarterly", scope, new ReviewerRule(kind, null), Duration.ofDays(14), null, suspends);
    }

    Campaign started(boolean suspends) {
        return campaigns.start(bench.by("lea"), plan(ReviewerRule.Kind.DECIDERS, null, suspends));
    }

    CampaignItem item(Campaign campaign, int number) {
        return bench.records
                .read(reading -> reading.campaignItem(campaign.id(), number))
                .orElseThrow();
    }

    Campaign now(Campaign campaign) {
        return bench.records.read(reading -> reading.campaign(campaign.id())).orElseThrow();
    }

    CampaignTally tally(Campaign campaign) {
        return lists.campaign(bench.by("lea"), campaign.id()).tally();
    }

    String handedTo(Campaign campaign, int number) {
        return String.valueOf(item(campaign, number).assignee().person()).substring(2);
    }

    static CampaignAnswerDocument answer(int... numbers) {
        return new CampaignAnswerDocument(
                java.util.stream.IntStream.of(numbers).boxed().toList(), "Looked at.");
    }

    void tick() {
        while (clock.run(bench.clock.instant()) > 0) {}
    }

    List<EntryType> entries(String kind, String id) {
        return bench.records.read(reading -> reading.ledgerOf(kind, id, 100)).stream()
                .map(RecordedEntry::type)
                .toList();
    }
}
