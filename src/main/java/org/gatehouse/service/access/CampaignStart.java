package org.gatehouse.service.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.CampaignItem;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignScope;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
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

    /// The grants that a scope holds now, by their ids; one more than a campaign takes where there are too many. Looks
    /// through all that have not ended, so that it is asked outside of writes.
    static List<GrantId> candidates(Reading reading, CampaignScope scope, Instant now) {
        List<Grant> some = reading.unfinishedGrants().stream()
                .filter(grant -> scope.mayHold(grant, now))
                .toList();
        Map<AssetId, Asset> assets = assets(reading, scope, some);
        Names names = new Names(reading);
        return some.stream()
                .filter(grant -> holds(reading, names, assets, scope, grant))
                .limit(Campaign.MOST_ITEMS + 1L)
                .map(Grant::id)
                .toList();
    }

    /// Those of the candidates that the scope holds still.
    static List<Grant> still(Reading reading, List<GrantId> candidates, CampaignScope scope, Instant now) {
        List<Grant> grants = candidates.stream()
                .flatMap(id -> reading.grant(id).stream())
                .filter(grant -> scope.mayHold(grant, now))
                .toList();
        Map<AssetId, Asset> assets = assets(reading, scope, grants);
        Names names = new Names(reading);
        return grants.stream()
                .filter(grant -> holds(reading, names, assets, scope, grant))
                .toList();
    }

    private static Map<AssetId, Asset> assets(Reading reading, CampaignScope scope, List<Grant> grants) {
        return scope.dataClass() == null
                ? Map.of()
                : reading.assets(grants.stream()
                        .flatMap(grant -> grant.items().stream().map(AccessItem::asset))
                        .collect(Collectors.toSet()));
    }

    /// What has to be looked up, as far as the scope asks for it.
    private static boolean holds(
            Reading reading, Names names, Map<AssetId, Asset> assets, CampaignScope scope, Grant grant) {
        List<AssetId> named = grant.items().stream().map(AccessItem::asset).toList();
        return (scope.dataClass() == null || scope.dataClass() == GrantRows.strictest(named, assets))
                && (scope.team() == null
                        || names.person(grant.subject().id()).teams().contains(scope.team()))
                && (scope.affiliation() == null
                        || scope.affiliation()
                                == GrantFacts.request(reading, grant).affiliation());
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
