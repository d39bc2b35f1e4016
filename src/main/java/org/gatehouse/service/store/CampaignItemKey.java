package org.gatehouse.service.store;

import jakarta.persistence.Embeddable;

/// A grant of a review campaign, by the number of that and its own within it.
@Embeddable
record CampaignItemKey(long campaign, int number) {
    static final CampaignItemKey NONE = new CampaignItemKey(0, 0);
}
