package org.gatehouse.service.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.FreezeId;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Role;
import org.gatehouse.service.access.StreamEvents;
import org.gatehouse.service.http.stream.EventSource;
import org.gatehouse.service.records.Commit;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;

/// Events out of the store: of commits as they come, and of the ledger for readers who missed some.
final class LedgerEvents implements EventSource {
    private final Records records;
    private final StreamEvents events;

    LedgerEvents(Records records, StreamEvents events) {
        this.records = records;
        this.events = events;
    }

    @Override
    public List<StreamEvent> of(Commit commit) {
        return events.of(commit);
    }

    @Override
    public List<StreamEvent> since(long index, int limit) {
        return events.of(records.read(reading -> missed(reading, index, limit)));
    }

    @Override
    public long size() {
        return records.read(Reading::ledgerSize);
    }

    @Override
    public List<PersonRef> onDuty() {
        return records.read(Reading::peopleOnDuty).stream()
                .filter(person -> person.inGoodStanding() && person.holdsAny(Set.of(Role.STEWARD)))
                .map(PersonRef::of)
                .toList();
    }

    /// The entries as one commit, with the records they are about as they are now.
    private static Commit missed(Reading reading, long index, int limit) {
        List<RecordedEntry> entries = reading.ledger(index, limit);
        return new Commit(
                entries,
                about(entries, "request", id -> reading.request(new RequestId(id))),
                about(entries, "grant", id -> reading.grant(new GrantId(id))),
                people(reading, entries),
                about(entries, "asset", id -> reading.asset(new AssetId(id))),
                about(entries, "freeze", id -> reading.freeze(new FreezeId(id))),
                about(entries, "gate", id -> reading.gate(new PersonId(id))));
    }

    private static List<Person> people(Reading reading, List<RecordedEntry> entries) {
        return about(entries, "person", id -> reading.person(new PersonId(id)));
    }

    private static <T> List<T> about(List<RecordedEntry> entries, String kind, Function<String, Optional<T>> find) {
        Set<String> ids = entries.stream()
                .map(RecordedEntry::subject)
                .filter(subject -> subject.kind().equals(kind))
                .map(EntrySubject::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<T> found = new ArrayList<>();
        ids.forEach(id -> find.apply(id).ifPresent(found::add));
        return found;
    }
}
