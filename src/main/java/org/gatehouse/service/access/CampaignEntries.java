package org.gatehouse.service.access;

import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignItem;

/// The ledger entries about review campaigns, as drafts.
final class CampaignEntries {
    private CampaignEntries() {}

    static EntryDraft of(EntryType type, EntryActor actor, Campaign campaign) {
        return EntryDraft.of(
                        type, actor, new EntrySubject("campaign", campaign.id().value(), campaign.version()))
                .with("status", campaign.status())
                .with("due_at", campaign.dueAt());
    }

    /// With what an item is about, so that a verifier can hold it against the grant.
    static EntryDraft of(EntryType type, EntryActor actor, CampaignItem item) {
        EntryDraft draft = EntryDraft.of(type, actor, new EntrySubject("campaign_item", item.name(), item.version()))
                .with("campaign", item.campaign())
                .with("item", item.number())
                .with("grant", item.grant());
        return item.outcome() == null || item.outcome().by() == null
                ? draft
                : draft.withText("reason", item.outcome().reason());
    }
}
