package org.gatehouse.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Seats people so that as many seats as possible are filled, whatever the order in which they approved: a security
/// steward who came first must not keep the open seat from a colleague who fits no other.
public final class SlotMatching {
    private final List<Slot> seats;
    private final List<Person> people;
    private final Person[] seated;
    private Person[] best;
    private int bestFilled = -1;

    private SlotMatching(List<Slot> seats, List<Person> people) {
        this.seats = seats;
        this.people = people;
        this.seated = new Person[seats.size()];
        this.best = new Person[seats.size()];
    }

    /// Who sits where, and which seats are empty.
    ///
    /// @param seats person to slot name
    /// @param open slots with the number of seats still empty in `needed`
    public record Seating(Map<PersonId, String> seats, List<Slot> open) {
        public boolean complete() {
            return open.isEmpty();
        }
    }

    /// @param approvers the people whose approvals count, each once; those that fit no seat stay standing
    public static Seating seat(List<Slot> slots, Collection<Person> approvers) {
        List<Slot> seats = new ArrayList<>();
        slots.forEach(slot -> seats.addAll(Collections.nCopies(slot.needed(), slot)));
        SlotMatching matching = new SlotMatching(seats, List.copyOf(approvers));
        matching.search(0, 0);
        return matching.result(slots);
    }

    /// Backtracking over a handful of seats: exact, and able to honour `distinctFrom`, which a plain bipartite
    /// matching cannot.
    private void search(int seat, int filled) {
        if (filled + seats.size() - seat <= bestFilled) {
            return;
        }
        if (seat == seats.size()) {
            bestFilled = filled;
            best = seated.clone();
            return;
        }
        for (Person person : people) {
            if (maySit(person, seat)) {
                seated[seat] = person;
                search(seat + 1, filled + 1);
                seated[seat] = null;
            }
        }
        search(seat + 1, filled);
    }

    private boolean maySit(Person person, int seat) {
        Slot slot = seats.get(seat);
        if (!slot.fits(person)) {
            return false;
        }
        for (int other = 0; other < seat; other++) {
            Person neighbour = seated[other];
            if (neighbour == null) {
                continue;
            }
            if (neighbour.id().equals(person.id()) || (apart(slot, seats.get(other)) && shareTeam(person, neighbour))) {
                return false;
            }
        }
        return true;
    }

    private static boolean apart(Slot a, Slot b) {
        return a.distinctFrom().contains(b.name()) || b.distinctFrom().contains(a.name());
    }

    private static boolean shareTeam(Person a, Person b) {
        return !Collections.disjoint(a.teams(), b.teams());
    }

    private Seating result(List<Slot> slots) {
        Map<PersonId, String> placed = new HashMap<>();
        Map<String, Integer> filled = new HashMap<>();
        for (int i = 0; i < best.length; i++) {
            if (best[i] != null) {
                placed.put(best[i].id(), seats.get(i).name());
                filled.merge(seats.get(i).name(), 1, Integer::sum);
            }
        }
        List<Slot> open = slots.stream()
                .map(slot -> new Slot(
                        slot.name(),
                        slot.role(),
                        slot.team(),
                        slot.needed() - filled.getOrDefault(slot.name(), 0),
                        slot.distinctFrom()))
                .filter(slot -> slot.needed() > 0)
                .toList();
        return new Seating(Map.copyOf(placed), open);
    }
}
