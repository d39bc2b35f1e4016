package org.gatehouse.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One grant of a review campaign, and what a person answered for it.
///
/// @param number within the campaign, from 1
/// @param assignee who is to answer
/// @param lapsedAt when the campaign was due and nobody had answered, where such grants are suspended
/// @param outcome who answered, when and why; `by` is null only where the grant had ended
public record CampaignItem(
        CampaignId campaign,
        int number,
        long version,
        GrantId grant,
        CampaignItemStatus status,
        CampaignAssignee assignee,
        @Nullable Instant lapsedAt,
        @Nullable Resolution outcome) {

    /// @throws IllegalStateException when the state machine knows no such step, or a person's answer has no person
    public CampaignItem become(CampaignItemStatus next, Resolution how) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(name() + " cannot go from " + status + " to " + next);
        }
        if (next != CampaignItemStatus.ENDED && how.by() == null) {
            throw new IllegalStateException(name() + " is answered for by people alone");
        }
        return new CampaignItem(campaign, number, version + 1, grant, next, assignee, lapsedAt, how);
    }

    public CampaignItem handedTo(CampaignAssignee next) {
        return new CampaignItem(campaign, number, version + 1, grant, status, next, lapsedAt, outcome);
    }

    public CampaignItem lapsed(Instant at) {
        return new CampaignItem(campaign, number, version + 1, grant, status, assignee, at, outcome);
    }

    /// `CMP-12/7`
    public String name() {
        return campaign.value() + "/" + number;
    }
}
