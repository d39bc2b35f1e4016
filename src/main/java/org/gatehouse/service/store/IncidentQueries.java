package org.gatehouse.service.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.model.EvidenceId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.incident.Evidence;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.model.incident.Severity;
import org.gatehouse.service.records.IncidentFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Slice;
import org.hibernate.StatelessSession;

/// Reads incidents and their evidence.
final class IncidentQueries {
    private static final Ordering LATEST = Ordering.of("incidents", Ordering.falling("i.id"));
    private static final Ordering GRAVEST =
            Ordering.of("incidents-by-severity", Ordering.falling("i.severity"), Ordering.falling("i.id"));

    private final StatelessSession session;

    IncidentQueries(StatelessSession session) {
        this.session = session;
    }

    Optional<Incident> incident(IncidentId id) {
        return Optional.ofNullable(session.get(IncidentRow.class, Ids.number(id)))
                .map(IncidentRow::incident);
    }

    Slice<Incident> incidents(IncidentFilter filter, PageSpec page) {
        return Pages.of(
                session,
                query(filter),
                filter.newestFirst() ? LATEST : GRAVEST,
                page,
                "i.document",
                json -> Stored.read(json, Incident.class));
    }

    int count(IncidentFilter filter) {
        return query(filter).count(session);
    }

    Map<IncidentStatus, Map<Severity, Integer>> counts(IncidentFilter filter) {
        Map<IncidentStatus, Map<Severity, Integer>> counts = new EnumMap<>(IncidentStatus.class);
        for (IncidentStatus status : IncidentStatus.values()) {
            Map<Severity, Integer> found = AlertQueries.bySeverity(
                    query(filter).and("i.status = :counted", "counted", status.name()), session, "i.severity");
            if (!found.isEmpty()) {
                counts.put(status, found);
            }
        }
        return counts;
    }

    private static Query query(IncidentFilter filter) {
        Query query = Query.from("IncidentRow i");
        if (filter.reader() != null) {
            query.and(IncidentPartyRow.isFor("i", filter.reader(), query));
        }
        if (!filter.statuses().isEmpty()) {
            query.in(
                    "i.status",
                    "status",
                    filter.statuses().stream().map(Enum::name).sorted().toList());
        }
        if (filter.atLeast() != null) {
            query.and("i.severity >= :least", "least", (long) filter.atLeast().ocsf());
        }
        if (filter.assignee() != null) {
            query.and("i.assignee = :assignee", "assignee", filter.assignee().value());
        }
        AlertQueries.words(query, "i.search", filter.text());
        return query;
    }

    List<IncidentId> dueBefore(Instant instant, int limit) {
        return Query.from("IncidentRow i")
                .and("i.actsAt <= :instant", "instant", Moments.nanos(instant))
                .list(session, "i.id", Long.class, "i.actsAt, i.id", limit)
                .stream()
                .map(number -> new IncidentId("INC-" + number))
                .toList();
    }

    Optional<Evidence> evidence(EvidenceId id) {
        return Optional.ofNullable(session.get(EvidenceRow.class, Ids.number(id)))
                .map(row -> Stored.read(row.document, Evidence.class));
    }

    List<Evidence> evidenceOf(IncidentId incident) {
        return Stored.readAll(
                Query.from("EvidenceRow e")
                        .and("e.incident = :incident", "incident", Ids.number(incident))
                        .list(session, "e.document", String.class, "e.id"),
                Evidence.class);
    }
}
