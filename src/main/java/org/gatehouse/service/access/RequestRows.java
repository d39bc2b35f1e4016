package org.gatehouse.service.access;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestRow.ClaimRef;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Claim;
import org.gatehouse.model.Decision;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Slot;
import org.gatehouse.model.SlotMatching.Seating;
import org.gatehouse.service.records.Reading;
import org.jspecify.annotations.Nullable;

/// Makes the line of the queue out of a request, its decisions and the people named.
///
/// Seats of an open request are counted by the facts of the moment: an approver who lost the right to decide fills
/// none. Those of a decided one are shown as they were filled when it was decided.
public final class RequestRows {
    public RequestRows() {}

    public RequestRow row(Reading reading, AccessRequest request, Instant now) {
        return rows(reading, List.of(request), now).getFirst();
    }

    /// In the order given, with one read of decisions for all.
    public List<RequestRow> rows(Reading reading, Collection<AccessRequest> requests, Instant now) {
        return rows(reading, new Names(reading), requests, now);
    }

    /// @param names gathers everybody whom the rows name
    List<RequestRow> rows(Reading reading, Names names, Collection<AccessRequest> requests, Instant now) {
        Electorate electorate = new Electorate(reading, names, now);
        Map<RequestId, List<Decision>> decisions =
                reading.decisions(requests.stream().map(AccessRequest::id).toList());
        names.gather(named(requests, decisions));
        return requests.stream()
                .map(request -> row(
                        request, seats(request, decisions.getOrDefault(request.id(), List.of()), electorate), names))
                .toList();
    }

    private static List<PersonId> named(Collection<AccessRequest> requests, Map<RequestId, List<Decision>> decisions) {
        Stream<PersonId> parties = requests.stream()
                .flatMap(request ->
                        Stream.of(request.requester(), request.subject().id()));
        Stream<PersonId> deciders = decisions.values().stream()
                .flatMap(List::stream)
                .flatMap(decision -> Electorate.behind(decision).stream());
        return Stream.concat(parties, deciders).toList();
    }

    /// @param decidedBy whose word counts already
    private record Seats(int filled, List<Slot> open, List<PersonId> decidedBy) {}

    private static Seats seats(AccessRequest request, List<Decision> decisions, Electorate electorate) {
        if (request.status().isOpen()) {
            List<Decision> standing = electorate.standing(request, decisions);
            Seating seating = electorate.seating(request, standing);
            return new Seats(seating.seats().size(), seating.open(), behind(standing));
        }
        List<Decision> seated = decisions.stream()
                .filter(decision -> decision.slot() != null && decision.countsFor(request.digest()))
                .toList();
        return new Seats(seated.size(), List.of(), behind(seated));
    }

    private static List<PersonId> behind(List<Decision> decisions) {
        Set<PersonId> people = new LinkedHashSet<>();
        decisions.forEach(decision -> people.addAll(Electorate.behind(decision)));
        return List.copyOf(people);
    }

    private static RequestRow row(AccessRequest request, Seats seats, Names names) {
        AccessItem first = request.items().getFirst();
        return new RequestRow(
                request.id(),
                request.version(),
                request.revision(),
                request.status(),
                RequestTitles.of(request),
                names.ref(request.requester()),
                names.ref(request.subject().id()),
                request.affiliation(),
                request.requestedLocations().physicalCountry(),
                request.items().stream().map(AccessItem::asset).distinct().toList(),
                first.action(),
                first.columns(),
                request.purpose(),
                request.ticket(),
                request.severity(),
                request.requestedAccess().emergency(),
                request.requestedAccess().maxDuration(),
                request.verdict().outcome(),
                request.slots().stream().mapToInt(Slot::needed).sum(),
                seats.filled(),
                seats.open(),
                parties(request),
                seats.decidedBy(),
                claim(request.claimedBy(), names),
                request.createdAt(),
                request.decideBy(),
                request.resolution() == null ? null : request.resolution().at(),
                request.grant());
    }

    private static List<PersonId> parties(AccessRequest request) {
        Set<PersonId> parties = new LinkedHashSet<>(List.of(request.requester()));
        parties.add(request.subject().id());
        parties.addAll(request.actorChain());
        return List.copyOf(parties);
    }

    private static @Nullable ClaimRef claim(@Nullable Claim claim, Names names) {
        return claim == null ? null : new ClaimRef(names.ref(claim.by()), claim.at(), claim.until());
    }
}
