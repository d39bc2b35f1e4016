package org.gatehouse.service.identity;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gatehouse.contract.Documents.RosterDocument;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Role;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.store.TestRecords;
import org.gatehouse.testing.FakeClock;
import org.gatehouse.testing.Someone;

/// The use cases of people over a store in memory, at a time that stands still.
///
/// `ada` runs the service, `lea`, `leo` and `lou` are leads, `sam` and `sue` stewards, `ali` an analyst, `cat` asks
/// for the company.
final class IdentityBench implements AutoCloseable {
    final FakeClock clock = new FakeClock();
    final Records records = TestRecords.inMemory();
    final WritePath path = new WritePath(records, clock);
    final People people = new People(path);
    final Roster roster = new Roster(path);
    final Locks locks = new Locks(path);
    final Delegations delegations = new Delegations(path);
    final Credentials credentials = new Credentials(path, new SecureRandom());

    /// With everybody there.
    static IdentityBench full() {
        return new IdentityBench(
                Someone.administrator("p-ada"),
                Someone.lead("p-lea", "data"),
                Someone.lead("p-leo", "data"),
                Someone.lead("p-lou", "security"),
                Someone.steward("p-sam", "security"),
                Someone.steward("p-sue", "data"),
                Someone.analyst("p-ali"),
                Someone.requester("p-cat", Affiliation.COMPANY));
    }

    IdentityBench(Person... first) {
        people.installFirst(List.of(first));
    }

    static PersonId id(String name) {
        return new PersonId("p-" + name);
    }

    /// As they are in the register now.
    Caller by(String name) {
        return Caller.of(person(name));
    }

    Person person(String name) {
        return records.read(reading -> reading.person(id(name))).orElseThrow();
    }

    static Person machine(String name, Role... roles) {
        return as(Someone.with("p-" + name, Affiliation.HOST, Set.of(roles)), PersonKind.MACHINE, Affiliation.HOST);
    }

    /// The same with other facts.
    static Person as(Person person, PersonKind kind, Affiliation affiliation) {
        return new Person(
                person.id(),
                person.version(),
                kind,
                person.name(),
                person.title(),
                affiliation,
                person.roles(),
                person.teams(),
                person.country(),
                person.onDuty(),
                person.breakGlassEnrolled(),
                person.conflicts(),
                person.identities(),
                person.owner(),
                person.locked(),
                person.leftAt());
    }

    static RosterDocument holding(Role... roles) {
        return new RosterDocument(new TreeSet<>(Arrays.asList(roles)), new TreeSet<>(), false, "As agreed");
    }

    void change(String name, UnaryOperator<Person> change) {
        records.write(writing -> {
            writing.save(change.apply(person(name)));
            return true;
        });
    }

    List<RecordedEntry> entries(EntryType type) {
        return records.read(reading -> reading.ledger(0, 10_000)).stream()
                .filter(entry -> entry.type() == type)
                .collect(Collectors.toList());
    }

    @Override
    public void close() {
        records.close();
    }
}
