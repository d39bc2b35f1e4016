package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.model.Campaign;
import org.jspecify.annotations.Nullable;

/// A review campaign.
@Entity
@Table(name = "campaign")
class CampaignRow extends VersionedRow {
    @Id
    long id;

    String status = "";
    boolean suspends;

    @Nullable
    Long actsAt;

    String document = "";

    protected CampaignRow() {}

    CampaignRow(Campaign campaign) {
        super(campaign.version());
        id = Ids.numberToStore(campaign.id());
        status = campaign.status().name();
        suspends = campaign.suspends();
        actsAt = Moments.nanosOrNull(campaign.actsAt().orElse(null));
        document = Stored.write(campaign);
    }

    Campaign campaign() {
        return Stored.read(document, Campaign.class);
    }
}
