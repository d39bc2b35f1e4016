package org.gatehouse.service.store;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.SuppressionId;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.AlertStatus;
import org.gatehouse.model.incident.Severity;
import org.gatehouse.model.incident.Suppression;
import org.gatehouse.service.records.AlertFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Slice;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/// Reads alerts and what suppresses them.
final class AlertQueries {
    private static final Ordering LATEST = Ordering.of("alerts", Ordering.falling("a.id"));
    private static final Ordering GRAVEST =
            Ordering.of("alerts-by-severity", Ordering.falling("a.severity"), Ordering.falling("a.id"));
    private static final Ordering SUPPRESSIONS =
            Ordering.of("suppressions", Ordering.rising("s.ended"), Ordering.falling("s.id"));

    private final StatelessSession session;

    AlertQueries(StatelessSession session) {
        this.session = session;
    }

    Optional<Alert> alert(AlertId id) {
        return Optional.ofNullable(session.get(AlertRow.class, Ids.number(id)))
                .map(row -> AlertRow.alert(row.document));
    }

    Slice<Alert> alerts(AlertFilter filter, PageSpec page) {
        return Pages.of(
                session, query(filter), filter.newestFirst() ? LATEST : GRAVEST, page, "a.document", AlertRow::alert);
    }

    int count(AlertFilter filter) {
        return query(filter).count(session);
    }

    Map<AlertStatus, Map<Severity, Integer>> counts(AlertFilter filter) {
        Map<AlertStatus, Map<Severity, Integer>> counts = new EnumMap<>(AlertStatus.class);
        for (AlertStatus status : AlertStatus.values()) {
            Map<Severity, Integer> found = bySeverity(
                    query(filter).and("a.status = :counted", "counted", status.name()), session, "a.severity");
            if (!found.isEmpty()) {
                counts.put(status, found);
            }
        }
        return counts;
    }

    static Map<Severity, Integer> bySeverity(Query query, StatelessSession session, String path) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        query.counts(session, path)
                .forEach((severity, count) -> counts.put(Severity.ofOcsf(severity), Math.toIntExact(count)));
        return counts;
    }

    private static Query query(AlertFilter filter) {
        Query query = Query.from("AlertRow a").and("a.mergedInto is null");
        if (filter.reader() != null) {
            query.and("(a.incident is null or exists (select 1 from IncidentRow i where i.id = a.incident and "
                    + IncidentPartyRow.isFor("i", filter.reader(), query) + "))");
        }
        if (!filter.statuses().isEmpty()) {
            query.in(
                    "a.status",
                    "status",
                    filter.statuses().stream().map(Enum::name).sorted().toList());
        }
        if (filter.atLeast() != null) {
            query.and("a.severity >= :least", "least", (long) filter.atLeast().ocsf());
        }
        if (filter.rule() != null) {
            query.and("a.rule = :rule", "rule", filter.rule());
        }
        if (filter.actor() != null) {
            query.and("(a.person = :actor or a.actor = :actor)", "actor", filter.actor());
        }
        if (filter.asset() != null) {
            query.and("a.asset = :asset", "asset", filter.asset());
        }
        if (filter.owner() != null) {
            query.and("a.owner = :owner", "owner", filter.owner().value());
        }
        if (filter.unowned()) {
            query.and("a.owner is null");
        }
        if (filter.incident() != null) {
            query.and("a.incident = :incident", "incident", Ids.number(filter.incident()));
        }
        words(query, "a.search", filter.text());
        return query;
    }

    /// Every word of the text must be found.
    static void words(Query query, String path, @Nullable String text) {
        if (text == null) {
            return;
        }
        List<String> words = SearchText.words(text);
        for (int i = 0; i < words.size(); i++) {
            query.and(path + " like :word" + i + " escape '!'", "word" + i, SearchText.containing(words.get(i)));
        }
    }

    Optional<Alert> grouped(String key, Instant since) {
        return Query.from("AlertRow a")
                .and("a.groupKey = :key", "key", AlertRow.key(key))
                .and("a.lastAt >= :since", "since", Moments.nanos(since))
                .and("a.status <> 'RESOLVED'")
                .list(session, "a.document", String.class, "a.id desc", 1)
                .stream()
                .findFirst()
                .map(AlertRow::alert);
    }

    List<Alert> mergedInto(Collection<AlertId> heads) {
        return Stored.readAll(
                Query.from("AlertRow a")
                        .in(
                                "a.mergedInto",
                                "head",
                                heads.stream().map(Ids::number).toList())
                        .list(session, "a.document", String.class, "a.id"),
                Alert.class);
    }

    Optional<Suppression> suppression(SuppressionId id) {
        return Optional.ofNullable(session.get(SuppressionRow.class, Ids.number(id)))
                .map(row -> Stored.read(row.document, Suppression.class));
    }

    List<Suppression> suppressionsInForce() {
        return suppressions(Query.from("SuppressionRow s").and("s.ended = 0"), Query.ALL);
    }

    List<Suppression> suppressionsDueBefore(Instant instant, int limit) {
        return suppressions(
                Query.from("SuppressionRow s")
                        .and("s.ended = 0")
                        .and("s.expiresAt <= :instant", "instant", Moments.nanos(instant)),
                limit);
    }

    private List<Suppression> suppressions(Query query, int limit) {
        return Stored.readAll(query.list(session, "s.document", String.class, "s.id", limit), Suppression.class);
    }

    Slice<Suppression> suppressions(PageSpec page) {
        return Pages.of(
                session,
                Query.from("SuppressionRow s"),
                SUPPRESSIONS,
                page,
                "s.document",
                json -> Stored.read(json, Suppression.class));
    }
}
