package org.gatehouse.service.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.hibernate.StatelessSession;

/// Saves requests with all that the queue is cut and searched by. Confined to one thread.
final class RequestWriter {
    private final StatelessSession session;
    private final RowWriter rows;
    private final RequestSeats seats;
    private final RegisterQueries register;

    RequestWriter(StatelessSession session, RowWriter rows, RequestSeats seats) {
        this.session = session;
        this.rows = rows;
        this.seats = seats;
        register = new RegisterQueries(session);
    }

    void save(AccessRequest request) {
        Set<PersonId> parties = parties(request);
        RequestRow row = new RequestRow(request, SearchText.of(request, names(parties)));
        boolean isNew = request.version() == 1;
        if (isNew) {
            row.seats = seats.numberOfNew(request);
        } else {
            seats.touch(request.id());
        }
        rows.save(row, request.id().value());
        RequestDocumentRow document = new RequestDocumentRow(request);
        if (isNew) {
            rows.insert(document, request.id().value());
        } else {
            rows.update(document);
        }
        if (isNew) {
            seats.enterNew(request);
        }
        saveParties(request, row.id, parties, isNew);
        saveAssets(request, row.id, isNew);
    }

    /// Those who may find it: of what was never submitted, its requester alone.
    private static Set<PersonId> parties(AccessRequest request) {
        Set<PersonId> parties = new LinkedHashSet<>();
        parties.add(request.requester());
        if (request.submitted()) {
            parties.add(request.subject().id());
            parties.addAll(request.actorChain());
        }
        return parties;
    }

    private List<String> names(Collection<PersonId> parties) {
        return register.people(parties).stream().map(Person::name).toList();
    }

    private void saveParties(AccessRequest request, long number, Set<PersonId> parties, boolean isNew) {
        long createdAt = Moments.nanos(request.createdAt());
        Set<String> wanted = parties.stream().map(PersonId::value).collect(Collectors.toSet());
        Set<String> now = isNew ? Set.of() : partiesNow(number, createdAt);
        rows.replace(now, wanted, person -> new RequestPartyRow(number, person, createdAt));
    }

    /// Those entered with this time; whom a draft was entered with at another, until it was submitted, is entered
    /// anew.
    private Set<String> partiesNow(long number, long createdAt) {
        List<RequestPartyRow> entered = Query.from("RequestPartyRow p")
                .and("p.key.request = :request", "request", number)
                .list(session, "p", RequestPartyRow.class, "p.key.person");
        entered.stream().filter(row -> row.createdAt != createdAt).forEach(session::delete);
        return entered.stream()
                .filter(row -> row.createdAt == createdAt)
                .map(row -> row.key.person())
                .collect(Collectors.toSet());
    }

    private void saveAssets(AccessRequest request, long number, boolean isNew) {
        Set<String> wanted =
                request.items().stream().map(item -> item.asset().value()).collect(Collectors.toSet());
        Set<String> now = isNew
                ? Set.of()
                : Set.copyOf(Query.from("RequestAssetRow a")
                        .and("a.key.owner = :request", "request", number)
                        .list(session, "a.key.asset", String.class, "a.key.asset"));
        rows.replace(now, wanted, asset -> new RequestAssetRow(number, asset));
    }

    /// Puts a person's new name into the text that their requests are searched by.
    void rename(Person person) {
        Query.from("RequestPartyRow p")
                .join("RequestDocumentRow d on d.id = p.key.request")
                .and("p.key.person = :person", "person", person.id().value())
                .list(session, "d", RequestDocumentRow.class, "d.id")
                .forEach(row -> retext(row.request()));
    }

    private void retext(AccessRequest request) {
        session.createMutationQuery("update RequestRow r set r.searchText = :text where r.id = :id")
                .setParameter("text", SearchText.of(request, names(parties(request))))
                .setParameter("id", Ids.number(request.id()))
                .executeUpdate();
    }
}
