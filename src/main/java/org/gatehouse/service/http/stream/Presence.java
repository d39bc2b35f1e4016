package org.gatehouse.service.http.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.model.PersonId;

/// Who follows the stream now, however many windows they have open. Confined to whoever holds the hub's lock.
final class Presence {
    private final Map<PersonId, PersonRef> people = new HashMap<>();
    private final Map<PersonId, Integer> streams = new HashMap<>();
    private long version;

    void came(PersonRef person) {
        if (streams.merge(person.id(), 1, Integer::sum) == 1) {
            people.put(person.id(), person);
            version++;
        }
    }

    void went(PersonId person) {
        if (streams.merge(person, -1, Integer::sum) == 0) {
            streams.remove(person);
            people.remove(person);
            version++;
        }
    }

    /// Changes whenever the list does.
    long version() {
        return version;
    }

    /// By name.
    List<PersonRef> people() {
        List<PersonRef> sorted = new ArrayList<>(people.values());
        sorted.sort(Comparator.comparing(PersonRef::name)
                .thenComparing(person -> person.id().value()));
        return List.copyOf(sorted);
    }
}
