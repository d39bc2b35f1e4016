package org.gatehouse.service.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.gatehouse.contract.ActivityFacets;
import org.gatehouse.contract.ActivityHistogram;
import org.gatehouse.contract.ActivityHistogram.Bar;
import org.gatehouse.contract.ActivityPage;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Problem.FieldError;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.model.query.Field;
import org.gatehouse.model.query.Query;
import org.gatehouse.model.query.QueryParser;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.events.Criteria;
import org.gatehouse.service.events.Place;
import org.gatehouse.service.events.StoredEvent;
import org.gatehouse.service.identity.Caller;
import org.jspecify.annotations.Nullable;

/// Questions about activity. Those who may not see everybody's see what was done by them or under their hand.
public final class ActivityQueries {
    private static final Duration USUAL = Duration.ofMinutes(15);
    private static final int VALUES = 12;
    private static final int BARS_MOST = 2_000;
    private static final List<Field> FACETS = List.of(
            Field.COVERAGE,
            Field.OVER,
            Field.AFFILIATION,
            Field.COUNTRY,
            Field.SOURCE,
            Field.CLASS,
            Field.OPERATION,
            Field.REGION,
            Field.CLIENT,
            Field.PERSON,
            Field.ASSET);

    private final ActivityStore store;
    private final InstantSource clock;

    public ActivityQueries(ActivityStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What somebody asks for, within what they may see.
    ///
    /// @param from null: 15 minutes before `to`
    /// @param to null: now
    /// @throws Refusal `INVALID` for a query that cannot be understood, with a caret under what is wrong;
    ///         `FORBIDDEN`
    public Criteria criteria(Caller caller, String query, @Nullable Instant from, @Nullable Instant to) {
        Instant end = to == null ? clock.instant().plusMillis(1) : to;
        return new Criteria(query(query), from == null ? end.minus(USUAL) : from, end, onlyOf(caller));
    }

    /// @throws Refusal `INVALID` for a query that cannot be understood, with a caret under what is wrong
    public static Query query(String text) {
        QueryParser.Parsed parsed = QueryParser.parse(text);
        if (!parsed.mistakes().isEmpty()) {
            throw new Refusal(
                    ErrorCode.INVALID,
                    parsed.mistakes().getFirst().drawn(text),
                    parsed.mistakes().stream()
                            .map(mistake -> new FieldError("q:" + mistake.at(), mistake.message()))
                            .toList());
        }
        return parsed.query();
    }

    /// Whose events alone somebody may see; null for everybody's.
    ///
    /// @throws Refusal `FORBIDDEN` to machines and to those who run the service
    public static org.gatehouse.model.@Nullable PersonId onlyOf(Caller caller) {
        if (caller.may(Right.SEE_ALL)) {
            return null;
        }
        caller.require(Right.SUBMIT_REQUEST, "see activity");
        return caller.id();
    }

    /// @param after the `next` of the page before
    public ActivityPage page(Criteria criteria, @Nullable String after, int limit) {
        List<Activity> found = store.page(criteria, after == null ? null : place(after), limit + 1);
        List<Activity> items = found.stream().limit(limit).toList();
        String next = found.size() > limit ? written(items.getLast()) : null;
        return new ActivityPage(items, store.count(criteria), criteria.from(), criteria.to(), next);
    }

    /// One event with all that came.
    ///
    /// @throws Refusal `NOT_FOUND`, whether it is missing or out of sight
    public StoredEvent event(Caller caller, String uid) {
        var only = onlyOf(caller);
        return store.find(uid)
                .filter(event -> only == null || event.activity().concerns(only))
                .orElseThrow(() -> Refusal.notFound("event", "\"" + uid + "\""));
    }

    public ActivityFacets facets(Criteria criteria) {
        Map<Field, ActivityStore.Facet> found = store.facets(criteria, FACETS, VALUES);
        long matched =
                found.values().stream().findFirst().map(ActivityQueries::total).orElse(0L);
        return new ActivityFacets(
                matched,
                FACETS.stream()
                        .filter(found::containsKey)
                        .map(field -> facet(field, found.getOrDefault(field, new ActivityStore.Facet(List.of(), 0))))
                        .toList());
    }

    private static long total(ActivityStore.Facet facet) {
        return facet.others()
                + facet.counts().stream().mapToLong(ActivityStore.Count::events).sum();
    }

    private static ActivityFacets.Facet facet(Field field, ActivityStore.Facet facet) {
        return new ActivityFacets.Facet(
                field.word(),
                facet.counts().stream()
                        .map(count -> new ActivityFacets.Value(count.value(), count.events()))
                        .toList(),
                facet.others());
    }

    /// @param bars how many bars the range is cut into
    /// @throws Refusal `INVALID` for too many bars, or none
    public ActivityHistogram histogram(Criteria criteria, int bars) {
        long range = Duration.between(criteria.from(), criteria.to()).toMillis();
        if (bars < 1 || bars > BARS_MOST || range < 1) {
            throw new Refusal(ErrorCode.INVALID, "A histogram has from 1 to " + BARS_MOST + " bars of some time each.");
        }
        Duration width = Duration.ofMillis(Math.max(1, Math.ceilDiv(range, bars)));
        List<Bar> found = store.histogram(criteria, width).entrySet().stream()
                .map(bar -> bar(bar.getKey(), bar.getValue()))
                .toList();
        return new ActivityHistogram(criteria.from(), criteria.to(), width, found);
    }

    private static Bar bar(Instant at, Map<CoverageState, Long> counts) {
        return new Bar(
                at,
                counts.getOrDefault(CoverageState.COVERED, 0L),
                counts.getOrDefault(CoverageState.DENIED, 0L),
                counts.getOrDefault(CoverageState.UNCOVERED, 0L),
                counts.getOrDefault(CoverageState.EXEMPT, 0L));
    }

    private static String written(Activity last) {
        return last.time().toEpochMilli() + "-" + last.seq();
    }

    private static Place place(String after) {
        int dash = after.indexOf('-', 1);
        try {
            return new Place(
                    Instant.ofEpochMilli(Long.parseLong(after.substring(0, Math.max(dash, 0)))),
                    Long.parseLong(after.substring(dash + 1)));
        } catch (NumberFormatException e) {
            throw new Refusal(ErrorCode.INVALID, "The parameter \"after\" is the next of a page before.");
        }
    }
}
