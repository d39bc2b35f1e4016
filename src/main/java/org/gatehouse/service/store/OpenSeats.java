package org.gatehouse.service.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Slot;
import org.gatehouse.model.SlotMatching;

/// Which slots somebody could still be seated in. Earlier approvers move to another seat that they fit where that
/// makes room, so a slot can have room although nobody has left it.
final class OpenSeats {
    private OpenSeats() {}

    /// @param approvers the people whose approvals count, each once
    static List<Slot> of(List<Slot> slots, List<Person> approvers) {
        int seated = SlotMatching.seat(slots, approvers).seats().size();
        return slots.stream()
                .filter(slot ->
                        SlotMatching.seat(slots, with(approvers, slot)).seats().size() > seated)
                .toList();
    }

    /// One more approver who has just what the slot asks for: if they find a seat, so does everybody who fits it,
    /// and somebody finds a seat only if they fit a slot of which this holds.
    private static List<Person> with(List<Person> approvers, Slot slot) {
        List<Person> more = new ArrayList<>(approvers);
        more.add(new Person(
                new PersonId("p-one-more"),
                1,
                PersonKind.USER,
                "",
                "",
                Affiliation.STEWARD,
                new TreeSet<>(Set.of(slot.role())),
                new TreeSet<>(slot.team() == null ? Set.of() : Set.of(slot.team())),
                "",
                false,
                false,
                List.of(),
                List.of(),
                null,
                null,
                null));
        return Collections.unmodifiableList(more);
    }
}
