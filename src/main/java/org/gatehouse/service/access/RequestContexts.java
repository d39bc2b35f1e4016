package org.gatehouse.service.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.RequestContext;
import org.gatehouse.contract.RequestContext.RequesterRecord;
import org.gatehouse.contract.RequestContext.SameData;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Person;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.service.records.GrantFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;

/// What stands around a request: the requester's record, who reaches the same data now, freezes, similar decisions.
public final class RequestContexts {
    /// The requester's record looks back this far: 13 weeks, the last one begun.
    public static final int DAYS = 90;

    private static final int WEEKS = 13;
    private static final Set<GrantStatus> ENDED =
            Set.of(GrantStatus.EXPIRED, GrantStatus.REVOKED, GrantStatus.COMPLETED);

    public RequestContexts() {}

    public RequestContext of(Reading reading, AccessRequest request, Instant now) {
        return new RequestContext(
                DAYS,
                requester(reading, request, now),
                sameData(reading, request),
                freezes(reading, request),
                SimilarRequests.to(request, reading));
    }

    /// What its own people may see of it: the requester's record alone.
    RequestContext ofOwn(Reading reading, AccessRequest request, Instant now) {
        return new RequestContext(
                DAYS, requester(reading, request, now), new SameData(0, 0, null), List.of(), List.of());
    }

    private static RequesterRecord requester(Reading reading, AccessRequest request, Instant now) {
        Instant since = now.minus(Duration.ofDays(DAYS));
        List<AccessRequest> own = reading.requestsOf(request.requester(), since).stream()
                .filter(other -> other.submitted() && other.requester().equals(request.requester()))
                .toList();
        return new RequesterRecord(
                own.size(),
                count(own, RequestStatus.APPROVED),
                count(own, RequestStatus.DENIED),
                (int) own.stream().filter(other -> other.status().isOpen()).count(),
                unused(reading, request, own),
                perWeek(own, now));
    }

    private static int count(List<AccessRequest> requests, RequestStatus status) {
        return (int) requests.stream().filter(other -> other.status() == status).count();
    }

    /// Of the requester's latest ended grants, those that came of these requests and were never used.
    private static int unused(Reading reading, AccessRequest request, List<AccessRequest> own) {
        Set<GrantId> made = own.stream()
                .map(AccessRequest::grant)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        GrantFilter ended = new GrantFilter(ENDED, request.requester(), null, null);
        return (int) reading.grants(ended, PageSpec.first(Page.MOST)).items().stream()
                .filter(grant -> made.contains(grant.id()) && grant.use().lastUsed() == null)
                .count();
    }

    private static List<Integer> perWeek(List<AccessRequest> requests, Instant now) {
        List<Integer> weeks = new ArrayList<>(Collections.nCopies(WEEKS, 0));
        for (AccessRequest request : requests) {
            long ago = Duration.between(request.createdAt(), now).toDays() / 7;
            if (ago < WEEKS) {
                int week = WEEKS - 1 - (int) ago;
                weeks.set(week, weeks.get(week) + 1);
            }
        }
        return weeks;
    }

    private static SameData sameData(Reading reading, AccessRequest request) {
        Map<GrantId, Grant> active = new LinkedHashMap<>();
        for (AssetId asset : assets(request)) {
            GrantFilter filter = new GrantFilter(Set.of(GrantStatus.ACTIVE), null, asset, null);
            reading.grants(filter, PageSpec.first(Page.MOST)).items().forEach(grant -> active.put(grant.id(), grant));
        }
        Set<?> identities =
                active.values().stream().map(grant -> grant.subject().id()).collect(Collectors.toSet());
        Instant nextExpiry = active.values().stream()
                .map(Grant::endsAt)
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo)
                .orElse(null);
        return new SameData(active.size(), identities.size(), nextExpiry);
    }

    private static List<Freeze> freezes(Reading reading, AccessRequest request) {
        Names names = new Names(reading);
        Set<Person> involved = new HashSet<>(names.people(request.actorChain()));
        involved.add(names.person(request.requester()));
        involved.add(names.person(request.subject().id()));
        return reading.freezesInForce().stream()
                .filter(freeze -> assets(request).stream()
                        .anyMatch(asset -> involved.stream().anyMatch(person -> freeze.stops(person, asset))))
                .toList();
    }

    static Set<AssetId> assets(AccessRequest request) {
        return request.items().stream().map(AccessItem::asset).collect(Collectors.toSet());
    }
}
