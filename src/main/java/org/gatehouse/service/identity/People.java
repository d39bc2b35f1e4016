package org.gatehouse.service.identity;

import java.util.List;
import org.gatehouse.contract.Documents.ConflictDocument;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;

/// The register of people, services and machines.
public final class People {
    public People(WritePath path) {}

    public List<Person> all(Caller caller) {
        return Pending.body();
    }

    public Person person(Caller caller, PersonId id) {
        return Pending.body();
    }

    public Person register(Caller caller, Person person) {
        return Pending.body();
    }

    public void installFirst(List<Person> people) {
        Pending.body();
    }

    public Person leave(Caller caller, PersonId id, String reason) {
        return Pending.body();
    }

    public Person setDuty(Caller caller, PersonId id, boolean onDuty) {
        return Pending.body();
    }

    public Person declareConflict(Caller caller, PersonId id, ConflictDocument document) {
        return Pending.body();
    }
}
