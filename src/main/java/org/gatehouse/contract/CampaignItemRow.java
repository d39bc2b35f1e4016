package org.gatehouse.contract;

import java.time.Instant;
import java.util.List;
import org.gatehouse.model.CampaignItem;
import org.jspecify.annotations.Nullable;

/// One grant of a review campaign, with why it exists, for one reader.
///
/// @param justification what the request gave as its reason
/// @param approvals whose decisions made the grant; none where the policy approved by itself
/// @param assignee the person it is handed to; null where it is a team or the leads
/// @param answeredBy who answered for it
/// @param whyNot why the reader may not answer for it; null when they may, or nobody need
public record CampaignItemRow(
        CampaignItem item,
        GrantRow grant,
        String justification,
        List<Approval> approvals,
        @Nullable PersonRef assignee,
        @Nullable PersonRef answeredBy,
        @Nullable String whyNot) {
    public CampaignItemRow {
        approvals = List.copyOf(approvals);
    }

    /// One decision behind the grant.
    ///
    /// @param slot the seat it filled
    public record Approval(
            PersonRef person,
            Instant at,
            String reason,
            @Nullable String slot) {}
}
