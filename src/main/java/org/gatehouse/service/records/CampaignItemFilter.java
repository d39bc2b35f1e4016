package org.gatehouse.service.records;

import java.util.List;
import java.util.Set;
import org.gatehouse.model.CampaignAssignee;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.CampaignItemStatus;
import org.jspecify.annotations.Nullable;

/// Which grants of review campaigns; every part given must hold.
///
/// @param campaign null: those of all campaigns that are running or overdue
/// @param statuses empty for any
/// @param assignees handed to one of these; empty for any
public record CampaignItemFilter(
        @Nullable CampaignId campaign, Set<CampaignItemStatus> statuses, List<CampaignAssignee> assignees) {
    public CampaignItemFilter {
        statuses = Set.copyOf(statuses);
        assignees = List.copyOf(assignees);
    }

    public static CampaignItemFilter of(CampaignId campaign, CampaignItemStatus... statuses) {
        return new CampaignItemFilter(campaign, Set.of(statuses), List.of());
    }
}
