package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.model.Person;

/// An entry of the register.
@Entity
@Table(name = "person")
class PersonRow extends VersionedRow {
    @Id
    String id = "";

    boolean onDuty;
    String document = "";

    protected PersonRow() {}

    PersonRow(Person person) {
        super(person.version());
        id = person.id().value();
        onDuty = person.onDuty();
        document = Stored.write(person);
    }

    Person person() {
        return Stored.read(document, Person.class);
    }
}
