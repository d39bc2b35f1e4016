package org.gatehouse.service.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.records.Slice;
import org.hibernate.StatelessSession;

/// Reads requests.
final class RequestQueries {
    private static final int MOST_OF_PERSON = 1_000;
    private static final Ordering BY_DUE =
            Ordering.of("requests-by-due", Ordering.rising("r.decideBy"), Ordering.rising("r.id"));
    private static final Ordering BY_CHANGE =
            Ordering.of("requests-by-change", Ordering.falling("r.changedAt"), Ordering.falling("r.id"));

    private final StatelessSession session;

    RequestQueries(StatelessSession session) {
        this.session = session;
    }

    Optional<AccessRequest> request(RequestId id) {
        return Optional.ofNullable(session.get(RequestDocumentRow.class, Ids.number(id)))
                .map(RequestDocumentRow::request);
    }

    Slice<AccessRequest> page(RequestFilter filter, PageSpec page) {
        Ordering ordering = filter.newestFirst() ? BY_CHANGE : BY_DUE;
        List<Place> found = new ArrayList<>();
        for (Query part : parts(filter)) {
            Pages.narrow(part, ordering, page);
            part.list(session, ordering.select(), Object[].class, ordering.clause(), page.limit() + 1)
                    .forEach(row -> found.add(Place.ofRow(ordering, row)));
        }
        found.sort(ordering.comparator());
        List<Place> first = found.subList(0, Math.min(found.size(), page.limit() + 1));
        Slice<Place> places = Pages.cut(first, page, place -> place.written(ordering));
        return new Slice<>(requests(places.items()), places.next());
    }

    /// The parts that the filter's answer is the union of, none of which overlap. One for every pattern of seats
    /// and status, so that each is read from the index in order, however rare the seats.
    private List<Query> parts(RequestFilter filter) {
        RequestFilter.Decider decider = filter.needs();
        if (decider == null) {
            return plain(filter);
        }
        return seated(filter, new SeatPatterns(session).fitting(decider))
                .map(query -> Exclusions.of(decider, query))
                .toList();
    }

    /// What was submitted, and what the drafter has not submitted yet.
    private static List<Query> plain(RequestFilter filter) {
        PersonId drafter = filter.drafter();
        List<Query> plain = new ArrayList<>();
        if (!filter.statuses().equals(Set.of(RequestStatus.DRAFT))) {
            plain.add(RequestConditions.of(filter, false));
        }
        if (drafter != null && (filter.party() == null || filter.party().equals(drafter))) {
            plain.add(RequestConditions.ofDrafts(filter, drafter));
        }
        return plain;
    }

    private static Stream<Query> seated(RequestFilter filter, List<Integer> fitting) {
        return fitting.stream()
                .flatMap(seats -> open(filter).stream()
                        .map(status -> RequestConditions.of(filter, true)
                                .fixed("r.seats", "seats", seats)
                                .fixed("r.status", "status", status.name())));
    }

    private static Set<RequestStatus> open(RequestFilter filter) {
        Set<RequestStatus> open = Stage.OPEN.statuses();
        if (!filter.statuses().isEmpty()) {
            open.retainAll(filter.statuses());
        }
        return open;
    }

    private List<AccessRequest> requests(List<Place> places) {
        List<Object> ids =
                places.stream().map(place -> place.values().getLast()).toList();
        return RegisterQueries.present(session.getMultiple(RequestDocumentRow.class, ids)).stream()
                .map(RequestDocumentRow::request)
                .toList();
    }

    /// @param most how far to count; each part is read in its index, and no further than that
    int count(RequestFilter filter, int most) {
        int counted = 0;
        for (Query part : parts(filter)) {
            counted += most == Query.ALL ? part.count(session) : part.countTo(most - counted, "r.id", session);
        }
        return counted;
    }

    List<AccessRequest> requestsOf(PersonId person, Instant since) {
        List<Long> ids = Query.from("RequestPartyRow p")
                .fixed("p.key.person", "person", person.value())
                .and("p.createdAt >= :since", "since", Moments.nanos(since))
                .list(session, "p.key.request", Long.class, "p.createdAt desc, p.key.request desc", MOST_OF_PERSON);
        return RegisterQueries.present(session.getMultiple(RequestDocumentRow.class, ids)).stream()
                .map(RequestDocumentRow::request)
                .toList();
    }

    List<RequestId> dueBefore(Instant instant, int limit) {
        return Query.from("RequestRow r")
                .and("r.actAt <= :instant", "instant", Moments.nanos(instant))
                .list(session, "r.id", Long.class, "r.actAt, r.id", limit)
                .stream()
                .map(number -> new RequestId("REQ-" + number))
                .toList();
    }
}
