package org.gatehouse.service.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.contract.RosterReplay;
import org.gatehouse.contract.RosterReplay.Change;
import org.gatehouse.contract.RosterReplay.Effect;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Choice;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.Eligibility;
import org.gatehouse.model.Person;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Slot;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// Which seats of the latest requests somebody could have taken with other roles and teams. The register and the
/// delegations are taken as they are now, the time as it was when each request was submitted.
final class RosterReplays {
    static final int REQUESTS = 1_000;
    private static final int SHOWN = 200;
    private static final int PAGE = 200;

    private final Reading records;
    private final Person before;
    private final Person after;

    private RosterReplays(Reading records, Person before, Person after) {
        this.records = records;
        this.before = before;
        this.after = after;
    }

    /// @param after the same person as they would be
    static RosterReplay of(Reading records, Person before, Person after) {
        return new RosterReplays(records, before, after).replay();
    }

    private RosterReplay replay() {
        List<AccessRequest> latest = latest();
        List<Change> changes = new ArrayList<>();
        for (AccessRequest request : latest) {
            change(request).ifPresent(changes::add);
        }
        return new RosterReplay(latest.size(), changes.size(), changes.subList(0, Math.min(SHOWN, changes.size())));
    }

    private List<AccessRequest> latest() {
        List<AccessRequest> latest = new ArrayList<>();
        @Nullable String next = null;
        do {
            Slice<AccessRequest> slice = records.requests(RequestFilter.ALL, new PageSpec(PAGE, next));
            slice.items().stream()
                    .filter(request -> request.status() != RequestStatus.DRAFT)
                    .forEach(latest::add);
            next = slice.next();
        } while (next != null && latest.size() < REQUESTS);
        return latest.subList(0, Math.min(REQUESTS, latest.size()));
    }

    private Optional<Change> change(AccessRequest request) {
        Optional<Slot> was = seat(before, request);
        Optional<Slot> would = seat(after, request);
        if (was.isPresent() == would.isPresent()) {
            return Optional.empty();
        }
        if (would.isPresent()) {
            return Optional.of(new Change(
                    request.id(),
                    Effect.GAINS_SEAT,
                    "could have taken the seat " + would.get().name()));
        }
        return Optional.of(
                approved(request)
                        ? new Change(request.id(), Effect.APPROVAL_VOID, "approved it, which would not have counted")
                        : new Change(
                                request.id(),
                                Effect.LOSES_SEAT,
                                "could not have taken the seat "
                                        + was.map(Slot::name).orElse("")));
    }

    private Optional<Slot> seat(Person person, AccessRequest request) {
        Optional<Slot> fitting =
                request.slots().stream().filter(slot -> slot.fits(person)).findFirst();
        return fitting.filter(slot -> mayDecide(person, request));
    }

    private boolean mayDecide(Person person, AccessRequest request) {
        List<Delegation> delegations = records.delegationsInForce(request.createdAt());
        return records.person(request.subject().id())
                .filter(beneficiary -> Eligibility.bar(person, request, beneficiary, delegations, request.createdAt())
                        .isEmpty())
                .isPresent();
    }

    private boolean approved(AccessRequest request) {
        return records.decisions(request.id()).stream()
                .anyMatch(decision -> decision.person().equals(before.id())
                        && decision.choice() == Choice.APPROVE
                        && decision.countsFor(request.digest()));
    }
}
