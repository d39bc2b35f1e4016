package org.gatehouse.service.access;

import java.time.Instant;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.CampaignItem;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.Resolution;
import org.gatehouse.service.records.CampaignItemFilter;
import org.gatehouse.service.records.Writing;

/// Steps of review campaigns that people's acts and time share.
final class CampaignSteps {
    private CampaignSteps() {}

    static void save(Writing records, CampaignItem item, EntryDraft entry, Instant now) {
        records.save(item);
        records.append(entry, now);
    }

    static Campaign save(Writing records, Campaign campaign, EntryDraft entry, Instant now) {
        records.save(campaign);
        records.append(entry, now);
        return campaign;
    }

    static int open(Writing records, CampaignId id) {
        return records.countCampaignItems(CampaignItemFilter.of(id, CampaignItemStatus.OPEN));
    }

    /// A campaign whose last grant was answered for, or has ended, is done.
    static void finish(Writing records, CampaignId id, Resolution last, Instant now) {
        Campaign campaign = records.campaign(id).orElseThrow();
        if (campaign.status().canBecome(CampaignStatus.DONE) && open(records, id) == 0) {
            Campaign done = campaign.become(
                    CampaignStatus.DONE, new Resolution(now, last.by(), "Every grant was answered for or has ended."));
            save(records, done, CampaignEntries.of(EntryType.CAMPAIGN_DONE, EntryActor.SERVICE, done), now);
        }
    }
}
