package org.gatehouse.service.store;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.gatehouse.model.CampaignAssignee;
import org.gatehouse.model.CampaignItem;

/// One grant of a review campaign.
@Entity
@Table(name = "campaign_item")
class CampaignItemRow extends VersionedRow {
    @EmbeddedId
    CampaignItemKey key = CampaignItemKey.NONE;

    String status = "";
    String assignee = "";
    long grantId;
    boolean lapsed;
    String document = "";

    protected CampaignItemRow() {}

    CampaignItemRow(CampaignItem item) {
        super(item.version());
        key = new CampaignItemKey(Ids.numberToStore(item.campaign()), item.number());
        status = item.status().name();
        assignee = written(item.assignee());
        grantId = Ids.numberToStore(item.grant());
        lapsed = item.lapsedAt() != null;
        document = Stored.write(item);
    }

    /// `p-ana`, `team security` or `leads`
    static String written(CampaignAssignee assignee) {
        if (assignee.person() != null) {
            return assignee.person().value();
        }
        return assignee.team() == null ? "leads" : "team " + assignee.team();
    }

    CampaignItem item() {
        return Stored.read(document, CampaignItem.class);
    }
}
