package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.PEOPLE;

import java.util.Comparator;
import java.util.List;
import org.gatehouse.contract.Documents.ConflictDocument;
import org.gatehouse.contract.Documents.DutyDocument;
import org.gatehouse.contract.Documents.PersonDocument;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.LedgerLine;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.access.PersonHistory;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.Locks;
import org.gatehouse.service.identity.People;

/// The register of people, services and machines.
public final class PeopleRoutes {
    private static final String ONE = PEOPLE + "/{id}";

    private final People people;
    private final Locks locks;
    private final PersonHistory history;

    public PeopleRoutes(People people, Locks locks, PersonHistory history) {
        this.people = people;
        this.locks = locks;
        this.history = history;
    }

    /// What is done to somebody for a reason.
    @FunctionalInterface
    private interface Act {
        Person on(Caller caller, PersonId id, String reason);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PEOPLE, "List people, services and machines, by id")
                        .query(PeopleFilter.PARAMETERS)
                        .paged()
                        .answers(Shape.pageOf(Person.class))
                        .handledBy(this::page),
                Route.post(PEOPLE, "Register somebody")
                        .needs(Right.REGISTER_PEOPLE)
                        .creates(Person.class)
                        .repeats(this::current)
                        .handledBy(PersonDocument.class, this::register),
                Route.get(ONE, "Read somebody's entry")
                        .answers(Person.class)
                        .handledBy(call -> reply(people.person(call.by(), id(call)))),
                Route.get(ONE + "/history", "Read what somebody did and what was done to them, the newest first")
                        .needs(Right.READ_LEDGER)
                        .paged()
                        .answers(Shape.pageOf(LedgerLine.class))
                        .handledBy(this::history),
                Route.put(ONE + "/duty", "Go on or off duty")
                        .answers(Person.class)
                        .handledBy(
                                DutyDocument.class, (call, duty) -> reply(people.setDuty(call.by(), id(call), duty))),
                Route.post(ONE + "/conflicts", "Declare a conflict of interest with a person or an asset")
                        .answers(Person.class)
                        .repeats(this::current)
                        .handledBy(
                                ConflictDocument.class,
                                (call, conflict) -> reply(people.declareConflict(call.by(), id(call), conflict))),
                act("/lock", "Lock somebody at every gate", locks::lock),
                act("/unlock", "Unlock somebody", locks::unlock),
                act("/leave", "Note that somebody has left", people::leave));
    }

    private Route act(String what, String summary, Act act) {
        return Route.post(ONE + what, summary)
                .answers(Person.class)
                .repeats(this::current)
                .handledBy(ReasonDocument.class, (call, why) -> reply(act.on(call.by(), id(call), why.reason())));
    }

    private Reply page(Call call) {
        List<Person> found = people.all(call.by()).stream()
                .filter(PeopleFilter.of(call))
                .sorted(Comparator.comparing(person -> person.id().value()))
                .toList();
        return Reply.ok(Paging.of(found, person -> person.id().value(), call));
    }

    /// Newest first; pages go on from the index of the last entry.
    private Reply history(Call call) {
        Long before = call.value("after", Long::valueOf).orElse(null);
        return Reply.ok(history.page(call.by(), id(call), call.limit(), before));
    }

    private Reply register(Call call, PersonDocument document) {
        Person person = new Person(
                document.id(),
                1,
                document.kind(),
                document.name(),
                document.title(),
                document.affiliation(),
                document.roles(),
                document.teams(),
                document.country(),
                false,
                false,
                List.of(),
                document.identities(),
                document.owner(),
                null,
                null);
        Person made = people.register(call.by(), person);
        return Reply.created(PEOPLE + "/" + made.id(), made).version(made.version());
    }

    private Person current(Call call, String resource) {
        return people.person(call.by(), new PersonId(ResourcePath.of(resource).id()));
    }

    private static PersonId id(Call call) {
        return call.id("person", PersonId::new);
    }

    private static Reply reply(Person person) {
        return Reply.ok(person).version(person.version());
    }
}
