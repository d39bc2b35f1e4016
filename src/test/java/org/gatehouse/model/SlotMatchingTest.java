package org.gatehouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.testing.Someone;
import org.junit.jupiter.api.Test;

/// Seats are matched, not given to whoever came first.
class SlotMatchingTest {
    private final Person secure = Someone.steward("p-secure", "security");
    private final Person other = Someone.steward("p-other", "privacy");

    @Test
    void whoeverCameFirstLeavesTheOpenSeatToOneWhoFitsNoOther() {
        List<Slot> slots = List.of(slot("any", null, 1), slot("security", "security", 1));

        assertThat(SlotMatching.seat(slots, List.of(secure, other)).complete()).isTrue();
        assertThat(SlotMatching.seat(slots, List.of(secure, other)).seats())
                .containsEntry(other.id(), "any")
                .containsEntry(secure.id(), "security");
    }

    @Test
    void nobodyFillsTwoSeats() {
        SlotMatching.Seating seating = SlotMatching.seat(List.of(slot("any", null, 2)), List.of(secure));

        assertThat(seating.complete()).isFalse();
        assertThat(seating.open())
                .singleElement()
                .satisfies(open -> assertThat(open.needed()).isEqualTo(1));
    }

    @Test
    void slotsThatMustBeApartShareNoTeam() {
        Slot first = slot("first", null, 1);
        Slot second = new Slot("second", Role.STEWARD, null, 1, new TreeSet<>(Set.of("first")));
        Person colleague = Someone.steward("p-colleague", "security");

        assertThat(SlotMatching.seat(List.of(first, second), List.of(secure, colleague))
                        .complete())
                .isFalse();
        assertThat(SlotMatching.seat(List.of(first, second), List.of(secure, other))
                        .complete())
                .isTrue();
    }

    @Test
    void aLeadIsAStewardAndAStewardIsNoLead() {
        Slot lead = new Slot("lead", Role.LEAD_STEWARD, null, 1, new TreeSet<>());

        assertThat(SlotMatching.seat(List.of(lead), List.of(other)).complete()).isFalse();
        assertThat(SlotMatching.seat(List.of(slot("any", null, 1)), List.of(Someone.lead("p-lead")))
                        .complete())
                .isTrue();
    }

    private static Slot slot(String name, @org.jspecify.annotations.Nullable String team, int needed) {
        return new Slot(name, Role.STEWARD, team, needed, new TreeSet<>());
    }
}
