package org.gatehouse.service.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gatehouse.contract.AutoEligibility;
import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QueueCounts;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.contract.Right;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Decision;
import org.gatehouse.model.DecisionId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// Reads requests, each call in one snapshot. People who may not see all see only those in which they ask, benefit
/// or stand in the actor chain. Safe for any number of threads.
public final class RequestQueries {
    private static final Set<RequestStatus> WAITING = EnumSet.of(RequestStatus.PENDING, RequestStatus.MORE_INFO);

    private final Records records;
    private final InstantSource clock;
    private final RequestRows rows;
    private final RequestViews views;

    public RequestQueries(
            Records records, InstantSource clock, RequestJudge judge, RequestRows rows, RequestContexts contexts) {
        this.records = records;
        this.clock = clock;
        this.rows = rows;
        this.views = new RequestViews(judge, rows, contexts);
    }

    /// What narrows a view further; every part given must hold.
    ///
    /// @param text words to be found, see [RequestFilter]
    /// @param statuses empty for any
    /// @param person asked by, for or through this person
    public record Filters(
            @Nullable String text,
            Set<RequestStatus> statuses,
            @Nullable Affiliation affiliation,
            @Nullable AssetId asset,
            @Nullable PersonId person) {
        public static final Filters NONE = new Filters(null, Set.of(), null, null, null);

        public Filters {
            statuses = Set.copyOf(statuses);
        }
    }

    /// @param limit 1 to [Page#MOST]
    /// @param after the `next` of the page before; null for the first
    /// @throws IllegalArgumentException when `after` is not a place that this service gave
    public Page<RequestRow> page(Caller caller, QueueView view, Filters filters, int limit, @Nullable String after) {
        Instant now = clock.instant();
        PageSpec spec = new PageSpec(limit, after);
        return records.read(reading -> QueueFilters.of(reading, caller, view, filters, now)
                .map(filter -> page(reading, filter, spec, now))
                .orElseGet(() -> new Page<>(List.of(), null)));
    }

    private Page<RequestRow> page(Reading reading, RequestFilter filter, PageSpec spec, Instant now) {
        Slice<AccessRequest> slice = reading.requests(filter, spec);
        return new Page<>(rows.rows(reading, slice.items(), now), slice.next());
    }

    /// How many requests each view holds for the caller, as far as [QueueCounts#MOST].
    public QueueCounts counts(Caller caller) {
        Instant now = clock.instant();
        return records.read(reading -> {
            Map<QueueView, Integer> counts = new EnumMap<>(QueueView.class);
            for (QueueView view : QueueView.values()) {
                counts.put(view, count(reading, QueueFilters.of(reading, caller, view, Filters.NONE, now)));
            }
            return new QueueCounts(counts, onDuty(reading), overdue(reading, caller, now));
        });
    }

    private static int count(Reading reading, Optional<RequestFilter> filter) {
        return filter.map(wanted -> reading.countRequests(wanted, QueueCounts.MOST + 1))
                .orElse(0);
    }

    private static int onDuty(Reading reading) {
        return (int) reading.peopleOnDuty().stream()
                .filter(person -> Right.of(person).contains(Right.DECIDE))
                .count();
    }

    private static int overdue(Reading reading, Caller caller, Instant now) {
        PersonId onlyOf = caller.may(Right.SEE_ALL) ? null : caller.id();
        RequestFilter late = new RequestFilter(WAITING, null, onlyOf, null, now, null, null, false);
        return reading.countRequests(late, QueueCounts.MOST + 1);
    }

    /// @throws Refusal `NOT_FOUND` when it is missing or the caller may not see it
    public RequestView view(Caller caller, RequestId id) {
        return records.read(
                reading -> views.view(reading, caller, Sight.request(reading, caller, id), clock.instant()));
    }

    /// Which of these requests the caller may approve together, as the policy in force has it now. What is missing or
    /// the caller may not see is left out.
    ///
    /// @throws Refusal `INVALID` when there are more than [Page#MOST]
    public Page<AutoEligibility> autoEligible(Caller caller, Collection<RequestId> ids) {
        Findings findings = new Findings();
        findings.addIf(ids.size() > Page.MOST, "/ids", "At most " + Page.MOST + " at once.");
        findings.refuse("That cannot be answered");
        Instant now = clock.instant();
        return records.read(reading -> {
            List<AccessRequest> found = ids.stream()
                    .distinct()
                    .map(reading::request)
                    .flatMap(Optional::stream)
                    .filter(request -> Sight.sees(caller, request))
                    .toList();
            Names names = new Names(reading);
            Electorate electorate = new Electorate(reading, names, now);
            List<RequestRow> lines = rows.rows(reading, names, found, now);
            return new Page<>(
                    IntStream.range(0, found.size())
                            .mapToObj(i ->
                                    views.autoEligibility(reading, electorate, caller, found.get(i), lines.get(i), now))
                            .toList(),
                    null);
        });
    }

    /// What a decision led to, as it is now: the answer to a repeated call.
    ///
    /// @throws Refusal `NOT_FOUND`
    public DecisionOutcome outcome(Caller caller, RequestId id, DecisionId decisionId) {
        return records.read(reading -> {
            AccessRequest request = Sight.request(reading, caller, id);
            Decision decision = reading.decisions(id).stream()
                    .filter(candidate -> candidate.id().equals(decisionId))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound("decision", decisionId));
            return views.outcome(reading, request, decision, clock.instant());
        });
    }
}
