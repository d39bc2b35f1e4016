package org.gatehouse.service.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.service.records.GrantFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Slice;
import org.hibernate.StatelessSession;

/// Reads grants.
final class GrantQueries {
    private static final Ordering LATEST =
            Ordering.of("grants", Ordering.falling("g.createdAt"), Ordering.falling("g.id"));

    /// What time has something to do with first, first; what it has nothing to do with is left out.
    private static final Ordering SOONEST =
            Ordering.of("grants-soonest", Ordering.rising("g.dueAt"), Ordering.rising("g.id"));

    private static final Pattern OWN_ID = Pattern.compile("[gG]-[0-9]{1,12}");

    private final StatelessSession session;

    GrantQueries(StatelessSession session) {
        this.session = session;
    }

    Optional<Grant> grant(GrantId id) {
        return Optional.ofNullable(session.get(GrantRow.class, Ids.number(id))).map(GrantRow::grant);
    }

    Slice<Grant> page(GrantFilter filter, PageSpec page) {
        Ordering order = filter.soonestFirst() ? SOONEST : LATEST;
        return Pages.of(session, query(filter), order, page, "g.document", json -> Stored.read(json, Grant.class));
    }

    int count(GrantFilter filter) {
        return query(filter).count(session);
    }

    private static Query query(GrantFilter filter) {
        Query query = Query.from("GrantRow g");
        if (filter.subject() != null) {
            query.fixed("g.subject", "subject", filter.subject().value());
        }
        if (filter.statuses().size() == 1) {
            String status = filter.statuses().iterator().next().name();
            query.and("g.status = :status", "status", status);
        } else if (!filter.statuses().isEmpty()) {
            query.and(
                    "g.status in (:statuses)",
                    "statuses",
                    filter.statuses().stream().map(Enum::name).sorted().toList());
        }
        if (filter.request() != null) {
            query.and("g.request = :request", "request", Ids.number(filter.request()));
        }
        if (filter.asset() != null) {
            onOrUnder(query, filter.asset());
        }
        if (filter.actsBefore() != null) {
            query.and("g.dueAt < :due", "due", Moments.nanos(filter.actsBefore()));
        }
        ofRequest(query, filter);
        return query;
    }

    /// What is known of the request alone.
    private static void ofRequest(Query query, GrantFilter filter) {
        String text = filter.text();
        if (text != null && OWN_ID.matcher(text.strip()).matches()) {
            query.and("g.id = :own", "own", Ids.number(new GrantId(text.strip().toUpperCase(Locale.ROOT))));
            text = null;
        }
        if (filter.affiliation() == null && text == null) {
            return;
        }
        query.join("RequestRow r on r.id = g.request");
        if (filter.affiliation() != null) {
            query.and(
                    "r.affiliation = :affiliation",
                    "affiliation",
                    filter.affiliation().name());
        }
        if (text != null) {
            RequestConditions.text(text, query);
        }
    }

    /// What is under `a.b` begins with `a.b.`, which lies between `a.b.` and `a.b/`: `/` follows `.`.
    private static void onOrUnder(Query query, AssetId asset) {
        query.and("g.id in (select a.key.owner from GrantAssetRow a where a.key.asset = :asset"
                        + " or (a.key.asset >= :under and a.key.asset < :beyond))")
                .set("asset", asset.value())
                .set("under", asset.value() + ".")
                .set("beyond", asset.value() + "/");
    }

    List<Grant> unfinished() {
        return Stored.readAll(
                Query.from("GrantRow g")
                        .fixed("g.finished", "finished", false)
                        .list(session, "g.document", String.class, "g.id"),
                Grant.class);
    }

    List<GrantId> dueBefore(Instant instant, int limit) {
        return Query.from("GrantRow g")
                .and("g.dueAt <= :instant", "instant", Moments.nanos(instant))
                .list(session, "g.id", Long.class, "g.dueAt, g.id", limit)
                .stream()
                .map(number -> new GrantId("G-" + number))
                .toList();
    }
}
