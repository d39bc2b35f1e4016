package org.gatehouse.service.access;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.service.access.RequestQueries.Filters;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.records.RequestFilter.Decider;
import org.jspecify.annotations.Nullable;

/// Turns a view of the queue, what narrows it, and what its reader may see into what the store is asked for.
final class QueueFilters {
    static final Duration SOON = Duration.ofHours(1);

    private static final Set<RequestStatus> WAITING = EnumSet.of(RequestStatus.PENDING, RequestStatus.MORE_INFO);
    private static final Set<RequestStatus> FINAL = EnumSet.allOf(RequestStatus.class).stream()
            .filter(RequestStatus::isFinal)
            .collect(Collectors.toUnmodifiableSet());

    private QueueFilters() {}

    /// @return empty when nothing can be found
    static Optional<RequestFilter> of(Reading reading, Caller reader, QueueView view, Filters filters, Instant now) {
        RequestFilter base = base(reading, reader, view, now);
        Set<RequestStatus> statuses = both(base.statuses(), filters.statuses());
        boolean noStatus = statuses.isEmpty() && !filters.statuses().isEmpty();
        PersonId onlyOf = reader.may(Right.SEE_ALL) ? null : reader.id();
        if (noStatus
                || clash(base.affiliation(), filters.affiliation())
                || clash(base.party(), filters.person())
                || clash(onlyOf, base.party())
                || clash(onlyOf, filters.person())
                || (view == QueueView.NEEDS_ME && !reader.may(Right.DECIDE))) {
            return Optional.empty();
        }
        return Optional.of(new RequestFilter(
                statuses,
                either(base.affiliation(), filters.affiliation()),
                either(onlyOf, either(base.party(), filters.person())),
                filters.asset(),
                base.dueBefore(),
                base.needs(),
                filters.text(),
                base.newestFirst(),
                base.drafter()));
    }

    private static RequestFilter base(Reading reading, Caller reader, QueueView view, Instant now) {
        return switch (view) {
            case NEEDS_ME ->
                new RequestFilter(
                        EnumSet.of(RequestStatus.PENDING),
                        null,
                        null,
                        null,
                        null,
                        decider(reading, reader.person(), now),
                        null,
                        false);
            case WAITING -> new RequestFilter(WAITING, null, null, null, null, null, null, false);
            case DUE_SOON -> new RequestFilter(WAITING, null, null, null, now.plus(SOON), null, null, false);
            case PARENT_AFFILIATED ->
                new RequestFilter(WAITING, Affiliation.PARENT, null, null, null, null, null, false);
            case DECIDED -> new RequestFilter(FINAL, null, null, null, null, null, null, true);
            case MINE -> new RequestFilter(Set.of(), null, reader.id(), null, null, null, null, true, reader.id());
            case ALL -> new RequestFilter(Set.of(), null, null, null, null, null, null, true, reader.id());
        };
    }

    private static Decider decider(Reading reading, Person person, Instant now) {
        Set<PersonId> barred = new HashSet<>();
        Set<AssetId> assets = new HashSet<>();
        for (Person.DeclaredConflict conflict : person.conflicts()) {
            Optional.ofNullable(conflict.person()).ifPresent(barred::add);
            Optional.ofNullable(conflict.asset()).ifPresent(assets::add);
        }
        // Nobody decides on what is of those whom they stand in for, or who stand in for them.
        for (Delegation delegation : reading.delegationsInForce(now)) {
            if (delegation.from().equals(person.id())) {
                barred.add(delegation.to());
            } else if (delegation.to().equals(person.id())) {
                barred.add(delegation.from());
            }
        }
        return new Decider(person.id(), person.roles(), person.teams(), barred, assets);
    }

    /// What is in both, where an empty set stands for all.
    private static Set<RequestStatus> both(Set<RequestStatus> a, Set<RequestStatus> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        Set<RequestStatus> both = new HashSet<>(a);
        both.retainAll(b);
        return both;
    }

    private static boolean clash(@Nullable Object a, @Nullable Object b) {
        return a != null && b != null && !a.equals(b);
    }

    private static <T> @Nullable T either(@Nullable T a, @Nullable T b) {
        return a != null ? a : b;
    }
}
