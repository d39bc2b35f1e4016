package org.gatehouse.model;

import java.util.regex.Pattern;

/// The id of a review campaign. Shape: `CMP-12`.
public record CampaignId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("CMP-[0-9]{1,12}");

    public CampaignId {
        Id.check("CampaignId", SHAPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
