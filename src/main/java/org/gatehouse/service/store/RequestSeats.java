package org.gatehouse.service.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Eligibility;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Role;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Verdict;
import org.hibernate.StatelessSession;

/// Keeps what the store knows of empty seats and of whom they are not for in step with requests, decisions and the
/// register, all of which a transaction may save in any order. Confined to one thread.
final class RequestSeats {
    /// What is left to do with a request that nobody can approve: any steward closes it.
    private static final List<Slot> CLOSING = List.of(new Slot("closing", Role.STEWARD, null, 1, new TreeSet<>()));

    private final StatelessSession session;
    private final RowWriter rows;
    private final RequestQueries requests;
    private final DecisionQueries decisions;
    private final RegisterQueries register;
    private final SeatPatterns patterns;
    private final Set<Long> touched = new TreeSet<>();

    RequestSeats(StatelessSession session, RowWriter rows) {
        this.session = session;
        this.rows = rows;
        requests = new RequestQueries(session);
        decisions = new DecisionQueries(session);
        register = new RegisterQueries(session);
        patterns = new SeatPatterns(session);
    }

    /// The seats of a request on which nobody has decided yet.
    int numberOfNew(AccessRequest request) {
        return request.status().isOpen() ? number(request, List.of()) : RequestRow.NO_SEATS;
    }

    /// Whom a request that is not stored yet is not for, though a seat would fit.
    void enterNew(AccessRequest request) {
        owner(request)
                .ifPresent(person -> rows.insert(
                        new RequestDeciderRow(Ids.number(request.id()), person),
                        request.id().value()));
    }

    void touch(RequestId request) {
        touched.add(Ids.number(request));
    }

    /// Every open request that the person has decided on.
    void touchDecidedBy(Person person) {
        touched.addAll(Query.from("RequestDeciderRow d")
                .fixed("d.key.person", "person", person.id().value())
                .list(session, "d.key.request", Long.class, "d.key.request"));
    }

    /// Every open request for the use of this service.
    void touchFor(Person service) {
        touched.addAll(Query.from("RequestPartyRow p")
                .join("RequestRow r on r.id = p.key.request")
                .and("p.key.person = :person", "person", service.id().value())
                .and("r.stage = :stage", "stage", Stage.OPEN.name())
                .list(session, "p.key.request", Long.class, "p.key.request"));
    }

    /// Brings what was touched up to date.
    void settle() {
        touched.forEach(
                number -> requests.request(new RequestId("REQ-" + number)).ifPresent(this::settle));
        touched.clear();
    }

    private void settle(AccessRequest request) {
        List<Decision> standing = request.status().isOpen() ? standing(request) : List.of();
        int seats = request.status().isOpen() ? number(request, approvers(request, standing)) : RequestRow.NO_SEATS;
        long number = Ids.number(request.id());
        session.createMutationQuery("update RequestRow r set r.seats = :seats where r.id = :id and r.seats <> :seats")
                .setParameter("seats", seats)
                .setParameter("id", number)
                .executeUpdate();
        Set<String> deciders = standing.stream()
                .flatMap(decision -> Stream.of(decision.person(), decision.onBehalfOf()))
                .flatMap(Stream::ofNullable)
                .map(PersonId::value)
                .collect(Collectors.toCollection(TreeSet::new));
        owner(request).ifPresent(deciders::add);
        rows.replace(decidersNow(number), deciders, person -> new RequestDeciderRow(number, person));
    }

    /// The decisions on what the request now says.
    private List<Decision> standing(AccessRequest request) {
        return decisions.of(request.id()).stream()
                .filter(decision ->
                        decision.voided() == null && decision.digest().equals(request.digest()))
                .toList();
    }

    /// Those who could still decide, as far as the register alone tells.
    private List<Person> approvers(AccessRequest request, List<Decision> standing) {
        List<PersonId> ids = standing.stream()
                .filter(decision -> decision.countsFor(request.digest()))
                .map(Decision::person)
                .toList();
        Optional<Person> beneficiary = register.person(request.subject().id());
        return register.people(ids).stream()
                .filter(person -> Eligibility.bar(
                                person, request, beneficiary.orElse(person), List.of(), request.createdAt())
                        .isEmpty())
                .toList();
    }

    private int number(AccessRequest request, List<Person> approvers) {
        boolean approvable = request.verdict().outcome() != Verdict.Outcome.DENY
                && !request.slots().isEmpty();
        return patterns.number(SeatPattern.of(approvable ? OpenSeats.of(request.slots(), approvers) : CLOSING));
    }

    /// Who answers for the service that an open request is for: they decide nothing about it.
    private Optional<String> owner(AccessRequest request) {
        return request.status().isOpen() && request.subject().type() == PersonKind.SERVICE
                ? register.person(request.subject().id()).map(Person::owner).map(PersonId::value)
                : Optional.empty();
    }

    private Set<String> decidersNow(long request) {
        return Set.copyOf(Query.from("RequestDeciderRow d")
                .fixed("d.key.request", "request", request)
                .list(session, "d.key.person", String.class, "d.key.person"));
    }
}
