package org.gatehouse.model;

/// The id of a review campaign. Shape: `CMP-12`.
public record CampaignId(String value) implements Id {
    public CampaignId {
        Id.check("CampaignId", "CMP-[0-9]{1,12}", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
