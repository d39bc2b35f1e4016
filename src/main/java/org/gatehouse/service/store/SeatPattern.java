package org.gatehouse.service.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gatehouse.contract.Json;
import org.gatehouse.model.Role;
import org.gatehouse.model.Slot;
import org.jspecify.annotations.Nullable;

/// The kinds of seats that are empty in a request. Requests have few different ones, so the store numbers them and
/// finds the requests that a decider can fill by a handful of numbers.
record SeatPattern(List<Seat> seats) {
    /// @param team null for any
    record Seat(Role role, @Nullable String team) {
        private static final Comparator<Seat> ORDER = Comparator.comparing(Seat::role)
                .thenComparing(Seat::team, Comparator.nullsFirst(Comparator.naturalOrder()));

        boolean fits(Set<Role> roles, Set<String> teams) {
            return roles.stream().anyMatch(held -> held.includes(role)) && (team == null || teams.contains(team));
        }
    }

    SeatPattern {
        seats = List.copyOf(seats);
    }

    static SeatPattern of(Collection<Slot> slots) {
        return new SeatPattern(slots.stream()
                .map(slot -> new Seat(slot.role(), slot.team()))
                .distinct()
                .sorted(Seat.ORDER)
                .toList());
    }

    boolean fits(Set<Role> roles, Set<String> teams) {
        return seats.stream().anyMatch(seat -> seat.fits(roles, teams));
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    /// The one written form of this pattern.
    String written() {
        return Json.canonical(this);
    }

    static SeatPattern read(String written) {
        return Stored.read(written, SeatPattern.class);
    }
}
