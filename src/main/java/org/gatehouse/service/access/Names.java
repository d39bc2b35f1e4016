package org.gatehouse.service.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.records.Reading;
import org.jspecify.annotations.Nullable;

/// The people named while something is put together, each read once. Lives no longer than its snapshot; confined to
/// one thread.
public final class Names {
    private final Reading reading;
    private final Map<PersonId, Person> known = new LinkedHashMap<>();

    public Names(Reading reading) {
        this.reading = reading;
    }

    /// @throws IllegalStateException when the register lacks somebody that a record names: nobody is ever deleted
    Person person(PersonId id) {
        return known.computeIfAbsent(
                id,
                absent -> reading.person(absent)
                        .orElseThrow(() -> new IllegalStateException(absent + " is named but not in the register")));
    }

    /// Reads together those of these people that are not known yet.
    public void gather(Collection<PersonId> ids) {
        List<PersonId> unknown =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (unknown.size() > 1) {
            Map<PersonId, Person> found = new HashMap<>();
            reading.people(unknown).forEach(person -> found.put(person.id(), person));
            unknown.forEach(id -> Optional.ofNullable(found.get(id)).ifPresent(person -> known.put(id, person)));
        }
    }

    public PersonRef ref(PersonId id) {
        return PersonRef.of(person(id));
    }

    public @Nullable PersonRef refOrNull(@Nullable PersonId id) {
        return id == null ? null : ref(id);
    }

    List<Person> people(Collection<PersonId> ids) {
        return ids.stream().map(this::person).toList();
    }

    /// Everybody named so far, in the order of first mention.
    List<PersonRef> everybody() {
        return known.values().stream().map(PersonRef::of).toList();
    }
}
