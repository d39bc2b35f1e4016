package org.gatehouse.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.DelegationId;
import org.gatehouse.model.Person;
import org.gatehouse.model.Role;
import org.gatehouse.testing.Someone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who is offered as a delegate.
class DelegatesTest {
    private static final Instant NOW = PeopleFixture.NOW;
    private static final Instant WEEK = NOW.plus(Duration.ofDays(7));
    private static final Person ME = Someone.steward("p-me");
    private static final Person ANN = Someone.steward("p-ann");
    private static final Person BOB = Someone.lead("p-bob");

    @Test
    void onlyOtherDecidersInGoodStandingAreOffered() {
        Person parent = Someone.with("p-parent", Affiliation.PARENT, Set.of(Role.STEWARD));
        Person locked = Someone.steward("p-locked").withLock(new Person.Lock(BOB.id(), NOW, "Odd reads."));
        Person manager = Someone.with("p-manager", Affiliation.STEWARD, Set.of(Role.MANAGER));

        assertThat(Delegates.eligible(ME, List.of(BOB, parent, ME, locked, manager, ANN), List.of(), NOW, WEEK))
                .containsExactly(ANN, BOB);
    }

    @Test
    void somebodyAwayThenStandsInForNobody() {
        List<Delegation> away = List.of(delegation(ANN, BOB, NOW.minusSeconds(60), NOW.plusSeconds(60), null));

        assertThat(Delegates.eligible(ME, List.of(ANN, BOB), away, NOW, WEEK)).containsExactly(BOB);
        assertThat(Delegates.eligible(ME, List.of(ANN, BOB), away, NOW.plusSeconds(60), WEEK))
                .containsExactly(ANN, BOB);
    }

    @Test
    void whatWasEndedCountsNoMore() {
        List<Delegation> ended = List.of(delegation(ANN, BOB, NOW, WEEK, NOW));

        assertThat(Delegates.eligible(ME, List.of(ANN), ended, NOW, WEEK)).containsExactly(ANN);
        assertThat(Delegates.isTaken(ANN, ended, NOW, WEEK)).isFalse();
    }

    @Test
    void whoIsRepresentedOrRepresentsIsTaken() {
        List<Delegation> one = List.of(delegation(ANN, BOB, NOW, WEEK, null));

        assertThat(Delegates.isTaken(ANN, one, NOW, WEEK)).isTrue();
        assertThat(Delegates.isTaken(BOB, one, NOW, WEEK)).isTrue();
        assertThat(Delegates.isTaken(ME, one, NOW, WEEK)).isFalse();
    }

    private static Delegation delegation(
            Person from, Person to, Instant starts, Instant ends, @Nullable Instant revoked) {
        return new Delegation(new DelegationId("DLG-1"), 1, from.id(), to.id(), starts, ends, "Away.", revoked);
    }
}
