package org.gatehouse.service.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.CampaignItem;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignScope;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.Grant;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.ReviewerRule;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Sequence;
import org.gatehouse.service.records.Writing;

/// Begins a review campaign: fixes the grants of its scope as they are now, and hands each to somebody.
final class CampaignStart {
    private CampaignStart() {}

    /// What is to begin.
    record Plan(
            String name,
            CampaignScope scope,
            ReviewerRule reviewers,
            boolean suspends,
            PersonId startedBy,
            Instant dueAt,
            Campaign.Series series) {}

    /// The grants that a scope holds now, by their ids; one more than a campaign takes where there are too many.
    static List<Grant> grants(Reading reading, CampaignScope scope, Instant now) {
        List<Grant> all = reading.unfinishedGrants();
        Set<AssetId> named = new HashSet<>();
        all.forEach(grant -> grant.items().forEach(item -> named.add(item.asset())));
        Map<AssetId, Asset> assets = scope.dataClass() == null ? Map.of() : reading.assets(named);
        Names names = new Names(reading);
        List<Grant> found = new ArrayList<>();
        for (Grant grant : all) {
            if (found.size() > Campaign.MOST_ITEMS) {
                break;
            }
            AccessRequest request = GrantFacts.request(reading, grant);
            if (scope.holds(
                    grant,
                    GrantRows.strictest(
                            grant.items().stream().map(AccessItem::asset).toList(), assets),
                    request.affiliation(),
                    scope.team() == null
                            ? Set.of()
                            : names.person(grant.subject().id()).teams(),
                    now)) {
                found.add(grant);
            }
        }
        return found;
    }

    /// @param grants at most [Campaign#MOST_ITEMS]
    static Campaign begin(Writing records, Plan plan, List<Grant> grants, EntryActor actor, Instant now) {
        CampaignId id = new CampaignId("CMP-" + records.next(Sequence.CAMPAIGN));
        boolean nothing = grants.isEmpty();
        Campaign campaign = new Campaign(
                id,
                1,
                nothing ? CampaignStatus.DONE : CampaignStatus.RUNNING,
                plan.name(),
                plan.scope(),
                plan.reviewers(),
                plan.suspends(),
                plan.startedBy(),
                now,
                plan.dueAt(),
                grants.size(),
                plan.series(),
                0,
                nothing ? new Resolution(now, null, "No grant was in its scope.") : null);
        records.save(campaign);
        CampaignReviewers reviewers = new CampaignReviewers(records, new Electorate(records, new Names(records), now));
        List<String> handed = new ArrayList<>();
        for (int i = 0; i < grants.size(); i++) {
            Grant grant = grants.get(i);
            CampaignItem item = new CampaignItem(
                    id,
                    i + 1,
                    1,
                    grant.id(),
                    CampaignItemStatus.OPEN,
                    reviewers.assign(plan.reviewers(), grant),
                    null,
                    null);
            records.save(item);
            handed.add(grant.id() + " " + CampaignReviewers.words(item.assignee()));
        }
        records.append(started(actor, campaign, handed), now);
        return campaign;
    }

    /// With every grant and whom it was handed to, in the order of their numbers.
    private static EntryDraft started(EntryActor actor, Campaign campaign, List<String> handed) {
        return CampaignEntries.of(EntryType.CAMPAIGN_STARTED, actor, campaign)
                .with("scope", campaign.scope())
                .with("reviewers", campaign.reviewers())
                .with("suspends", campaign.suspends())
                .with("series", campaign.series())
                .with("grants", handed)
                .withText("name", campaign.name());
    }
}
