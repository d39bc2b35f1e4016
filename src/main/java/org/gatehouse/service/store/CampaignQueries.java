package org.gatehouse.service.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.CampaignItem;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.CampaignTally;
import org.gatehouse.service.records.CampaignItemFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Slice;
import org.hibernate.StatelessSession;

/// Reads review campaigns and the grants they are about.
final class CampaignQueries {
    private static final Ordering LATEST = Ordering.of("campaigns", Ordering.falling("c.id"));
    private static final Ordering ITEMS =
            Ordering.of("campaign-items", Ordering.rising("i.key.campaign"), Ordering.rising("i.key.number"));

    private final StatelessSession session;

    CampaignQueries(StatelessSession session) {
        this.session = session;
    }

    Optional<Campaign> campaign(CampaignId id) {
        return Optional.ofNullable(session.get(CampaignRow.class, Ids.number(id)))
                .map(CampaignRow::campaign);
    }

    Slice<Campaign> campaigns(Set<CampaignStatus> statuses, PageSpec page) {
        Query query = Query.from("CampaignRow c");
        if (!statuses.isEmpty()) {
            query.in(
                    "c.status",
                    "status",
                    statuses.stream().map(Enum::name).sorted().toList());
        }
        return Pages.of(session, query, LATEST, page, "c.document", json -> Stored.read(json, Campaign.class));
    }

    Map<CampaignId, CampaignTally> tallies(Collection<CampaignId> ids) {
        Map<CampaignId, CampaignTally> tallies = new HashMap<>();
        if (ids.isEmpty()) {
            return tallies;
        }
        ids.forEach(id -> tallies.put(id, CampaignTally.NONE));
        for (CampaignItemStatus status : CampaignItemStatus.values()) {
            Query.from("CampaignItemRow i")
                    .in(
                            "i.key.campaign",
                            "campaign",
                            ids.stream().map(Ids::number).toList())
                    .and("i.status = :status", "status", status.name())
                    .counts(session, "i.key.campaign")
                    .forEach((number, count) -> tallies.merge(
                            new CampaignId("CMP-" + number),
                            CampaignTally.NONE,
                            (tally, _) -> tally.plus(status, Math.toIntExact(count))));
        }
        return tallies;
    }

    Optional<CampaignItem> item(CampaignId campaign, int number) {
        CampaignItemKey key = new CampaignItemKey(Ids.number(campaign), number);
        return Optional.ofNullable(session.get(CampaignItemRow.class, key)).map(CampaignItemRow::item);
    }

    Slice<CampaignItem> items(CampaignItemFilter filter, PageSpec page) {
        return Pages.of(
                session, query(filter), ITEMS, page, "i.document", json -> Stored.read(json, CampaignItem.class));
    }

    int countItems(CampaignItemFilter filter) {
        return query(filter).count(session);
    }

    private static Query query(CampaignItemFilter filter) {
        Query query = Query.from("CampaignItemRow i");
        if (filter.campaign() != null) {
            query.and("i.key.campaign = :campaign", "campaign", Ids.number(filter.campaign()));
        } else {
            query.and("i.key.campaign in (select c.id from CampaignRow c where c.status in ('RUNNING', 'OVERDUE'))");
        }
        if (!filter.statuses().isEmpty()) {
            query.in(
                    "i.status",
                    "status",
                    filter.statuses().stream().map(Enum::name).sorted().toList());
        }
        if (!filter.assignees().isEmpty()) {
            query.in(
                    "i.assignee",
                    "assignee",
                    filter.assignees().stream().map(CampaignItemRow::written).toList());
        }
        return query;
    }

    List<CampaignId> dueBefore(Instant instant, int limit) {
        return Query.from("CampaignRow c")
                .and("c.actsAt <= :instant", "instant", Moments.nanos(instant))
                .list(session, "c.id", Long.class, "c.actsAt, c.id", limit)
                .stream()
                .map(number -> new CampaignId("CMP-" + number))
                .toList();
    }

    List<CampaignItem> unanswered(int limit) {
        List<CampaignItem> found = new ArrayList<>(open("c.status in ('RUNNING', 'OVERDUE')"
                        + " and g.status not in ('SCHEDULED', 'ACTIVATING', 'ACTIVE', 'SUSPENDED')")
                .join("GrantRow g on g.id = i.grantId")
                .list(session, "i.document", String.class, "i.key.campaign, i.key.number", limit)
                .stream()
                .map(json -> Stored.read(json, CampaignItem.class))
                .toList());
        open("c.status = 'OVERDUE' and c.suspends = true and i.lapsed = false")
                .list(session, "i.document", String.class, "i.key.campaign, i.key.number", limit)
                .stream()
                .map(json -> Stored.read(json, CampaignItem.class))
                .filter(item -> found.stream().noneMatch(other -> other.name().equals(item.name())))
                .forEach(found::add);
        return found;
    }

    private static Query open(String condition) {
        return Query.from("CampaignItemRow i")
                .join("CampaignRow c on c.id = i.key.campaign")
                .and("i.status = 'OPEN'")
                .and(condition);
    }
}
