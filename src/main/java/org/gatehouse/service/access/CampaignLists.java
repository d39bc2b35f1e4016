package org.gatehouse.service.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.contract.CampaignItemRow;
import org.gatehouse.contract.CampaignItemRow.Approval;
import org.gatehouse.contract.CampaignPreview;
import org.gatehouse.contract.CampaignRow;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.CampaignItem;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignScope;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.CampaignTally;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Grant;
import org.gatehouse.model.RequestId;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.CampaignItemFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// Lists review campaigns and their grants as people read them, each call in one snapshot. Safe for any number of
/// threads.
public final class CampaignLists {
    private final Records records;
    private final InstantSource clock;

    public CampaignLists(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /// The latest first.
    ///
    /// @param statuses empty for any
    /// @throws Refusal `FORBIDDEN`
    /// @throws IllegalArgumentException when `after` is no place that a page before gave
    public Page<CampaignRow> page(Caller caller, Set<CampaignStatus> statuses, int limit, @Nullable String after) {
        see(caller);
        return records.read(reading -> {
            Slice<Campaign> slice = reading.campaigns(statuses, new PageSpec(limit, after));
            return new Page<>(rows(reading, caller, slice.items()), slice.next());
        });
    }

    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`
    public CampaignRow campaign(Caller caller, CampaignId id) {
        see(caller);
        return records.read(
                reading -> rows(reading, caller, List.of(find(reading, id))).getFirst());
    }

    private static List<CampaignRow> rows(Reading reading, Caller caller, List<Campaign> campaigns) {
        Map<CampaignId, CampaignTally> tallies =
                reading.campaignTallies(campaigns.stream().map(Campaign::id).toList());
        Names names = new Names(reading);
        return campaigns.stream()
                .map(campaign -> new CampaignRow(
                        campaign,
                        tallies.getOrDefault(campaign.id(), CampaignTally.NONE),
                        names.ref(campaign.startedBy()),
                        campaign.status().isFinal() || !caller.may(Right.DECIDE)
                                ? 0
                                : reading.countCampaignItems(mine(caller, campaign.id()))))
                .toList();
    }

    /// The grants of a campaign by their numbers.
    ///
    /// @param statuses empty for any
    /// @param mine only those handed to the caller
    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`
    /// @throws IllegalArgumentException when `after` is no place that a page before gave
    public Page<CampaignItemRow> items(
            Caller caller,
            CampaignId id,
            Set<CampaignItemStatus> statuses,
            boolean mine,
            int limit,
            @Nullable String after) {
        see(caller);
        CampaignItemFilter filter =
                new CampaignItemFilter(id, statuses, mine ? CampaignReviewers.of(caller) : List.of());
        Instant now = clock.instant();
        return records.read(reading -> {
            Campaign campaign = find(reading, id);
            Slice<CampaignItem> slice = reading.campaignItems(filter, new PageSpec(limit, after));
            return new Page<>(itemRows(reading, caller, campaign, slice.items(), now), slice.next());
        });
    }

    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`
    public CampaignItemRow item(Caller caller, CampaignId id, int number) {
        return items(caller, id, List.of(number)).getFirst();
    }

    /// In the order given; those that there are not are left out of a longer list.
    ///
    /// @throws Refusal `FORBIDDEN`; `NOT_FOUND` when none is there
    public List<CampaignItemRow> items(Caller caller, CampaignId id, List<Integer> numbers) {
        see(caller);
        Instant now = clock.instant();
        return records.read(reading -> {
            List<CampaignItem> items = numbers.stream()
                    .flatMap(number -> reading.campaignItem(id, number).stream())
                    .toList();
            if (items.isEmpty()) {
                throw Refusal.notFound("grant of a campaign", id + "/" + numbers);
            }
            return itemRows(reading, caller, find(reading, id), items, now);
        });
    }

    private static List<CampaignItemRow> itemRows(
            Reading reading, Caller caller, Campaign campaign, List<CampaignItem> items, Instant now) {
        Names names = new Names(reading);
        Electorate electorate = new Electorate(reading, names, now);
        List<Grant> grants = items.stream()
                .map(item -> reading.grant(item.grant())
                        .orElseThrow(() -> new IllegalStateException(item.name() + " lacks its " + item.grant())))
                .toList();
        List<GrantRow> rows = GrantRows.of(reading, names, grants);
        Map<RequestId, List<Decision>> decisions =
                reading.decisions(grants.stream().map(Grant::request).distinct().toList());
        List<CampaignItemRow> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            CampaignItem item = items.get(i);
            Grant grant = grants.get(i);
            AccessRequest request = GrantFacts.request(reading, grant);
            lines.add(new CampaignItemRow(
                    item,
                    rows.get(i),
                    request.businessJustification(),
                    approvals(names, grant, decisions.getOrDefault(request.id(), List.of())),
                    names.refOrNull(item.assignee().person()),
                    names.refOrNull(
                            item.outcome() == null ? null : item.outcome().by()),
                    whyNot(electorate, caller, campaign, request, item, grant)));
        }
        return lines;
    }

    private static List<Approval> approvals(Names names, Grant grant, Collection<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> grant.approvals().contains(decision.id()))
                .map(decision ->
                        new Approval(names.ref(decision.person()), decision.at(), decision.reason(), decision.slot()))
                .toList();
    }

    private static @Nullable String whyNot(
            Electorate electorate,
            Caller caller,
            Campaign campaign,
            AccessRequest request,
            CampaignItem item,
            Grant grant) {
        if (item.status().isFinal()) {
            return null;
        }
        if (campaign.status().isFinal()) {
            return "The campaign is over; nobody answered for this grant.";
        }
        if (!grant.status().isLive()) {
            return "The grant has ended; there is nothing left to answer for.";
        }
        return CampaignReviewers.bar(electorate, request, item, caller).orElse(null);
    }

    /// How many grants a scope holds now.
    ///
    /// @throws Refusal `FORBIDDEN`, `INVALID`
    public CampaignPreview preview(Caller caller, CampaignScope scope) {
        caller.require(Right.RUN_CAMPAIGNS, "prepare a review campaign");
        CampaignRules.check(scope);
        Instant now = clock.instant();
        return records.read(reading -> new CampaignPreview(
                CampaignStart.candidates(reading, scope, now).size(), Campaign.MOST_ITEMS));
    }

    /// How many open grants of a campaign the caller may answer for, looked for among the first 200 handed to them.
    static int answerable(Reading reading, Electorate electorate, Caller caller, CampaignId campaign) {
        return (int) reading.campaignItems(mine(caller, campaign), PageSpec.first(Page.MOST)).items().stream()
                .filter(item -> reading.grant(item.grant())
                        .filter(grant -> grant.status().isLive())
                        .filter(grant -> CampaignReviewers.bar(
                                        electorate, GrantFacts.request(reading, grant), item, caller)
                                .isEmpty())
                        .isPresent())
                .count();
    }

    private static CampaignItemFilter mine(Caller caller, CampaignId campaign) {
        return new CampaignItemFilter(campaign, Set.of(CampaignItemStatus.OPEN), CampaignReviewers.of(caller));
    }

    private static Campaign find(Reading reading, CampaignId id) {
        return reading.campaign(id).orElseThrow(() -> Refusal.notFound("campaign", id));
    }

    private static void see(Caller caller) {
        caller.require(Right.SEE_ALL, "see review campaigns");
    }
}
