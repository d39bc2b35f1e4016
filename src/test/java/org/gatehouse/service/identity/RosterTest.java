package org.gatehouse.service.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.identity.IdentityBench.holding;
import static org.gatehouse.service.identity.IdentityBench.id;

import java.util.List;
import java.util.TreeSet;
import org.gatehouse.contract.Documents.RosterDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Role;
import org.gatehouse.model.RosterChange;
import org.gatehouse.service.access.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RosterTest {
    private final IdentityBench bench = IdentityBench.full();

    @AfterEach
    void close() {
        bench.close();
    }

    private RosterChange proposed(String by, String person, Role... roles) {
        return bench.roster.propose(bench.by(by), id(person), holding(roles));
    }

    @Test
    void oneLeadProposesAndAnotherPutsItInForce() {
        RosterChange change = proposed("lea", "sam", Role.LEAD_STEWARD);
        assertThat(bench.person("sam").roles()).containsExactly(Role.STEWARD);
        for (String other : List.of("sue", "ada", "ali", "cat")) {
            Refused.by(ErrorCode.FORBIDDEN, () -> proposed(other, "sam", Role.LEAD_STEWARD));
            Refused.by(ErrorCode.FORBIDDEN, () -> bench.roster.accept(bench.by(other), change.id(), "Fine"));
            Refused.by(ErrorCode.FORBIDDEN, () -> bench.roster.reject(bench.by(other), change.id(), "No"));
        }
        Refused.by(ErrorCode.SECOND_LEAD_NEEDED, () -> bench.roster.accept(bench.by("lea"), change.id(), "Fine"));

        bench.roster.accept(bench.by("leo"), change.id(), "Fine");

        assertThat(bench.person("sam").roles()).containsExactly(Role.LEAD_STEWARD);
        assertThat(bench.person("sam").teams()).as("all of it is replaced").isEmpty();
        assertThat(bench.entries(EntryType.ROSTER_CHANGE_ACCEPTED))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor().id()).isEqualTo(id("leo"));
                    assertThat(entry.body())
                            .containsEntry("proposed_by", "p-lea")
                            .containsEntry("roles_gained", List.of("lead_steward"))
                            .containsEntry("roles_lost", List.of("steward"))
                            .containsEntry("teams_lost", List.of("security"));
                });
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.roster.accept(bench.by("leo"), change.id(), "Again"));
    }

    @Test
    void nobodyIsTheSecondLeadOfWhatGivesThemMore() {
        RosterChange more = proposed("lea", "leo", Role.LEAD_STEWARD, Role.MANAGER);
        Refused.by(ErrorCode.SECOND_LEAD_NEEDED, () -> bench.roster.accept(bench.by("leo"), more.id(), "Gladly"));
        bench.roster.accept(bench.by("lou"), more.id(), "Fine");

        RosterChange less = proposed("lea", "leo", Role.LEAD_STEWARD);
        assertThat(bench.roster.accept(bench.by("leo"), less.id(), "Fine").accepted())
                .isTrue();
    }

    /// Two leads means two who are leads when it comes into force.
    @Test
    void whatSomebodyProposedWhoIsNoLeadAnyMoreIsProposedAnew() {
        RosterChange change = proposed("lea", "sam", Role.LEAD_STEWARD);
        bench.locks.lock(bench.by("ali"), id("lea"), "Odd proposals");

        Refused.by(ErrorCode.SECOND_LEAD_NEEDED, () -> bench.roster.accept(bench.by("leo"), change.id(), "Fine"));

        assertThat(bench.person("sam").roles()).containsExactly(Role.STEWARD);
        assertThat(bench.roster.reject(bench.by("leo"), change.id(), "Odd").accepted())
                .isFalse();
    }

    @Test
    void someRolesAreNotForEverybody() {
        Refused.by(ErrorCode.INVALID, () -> proposed("lea", "cat", Role.STEWARD));
        Refused.by(ErrorCode.INVALID, () -> proposed("lea", "sam", Role.STEWARD, Role.ADMINISTRATOR));
        Refused.by(ErrorCode.INVALID, () -> proposed("lea", "sam", Role.GATE));
        bench.people.register(bench.by("ada"), IdentityBench.machine("gate"));
        Refused.by(ErrorCode.INVALID, () -> proposed("lea", "gate", Role.STEWARD));
        assertThat(proposed("lea", "gate", Role.GATE).accepted()).isNull();
        Refused.by(ErrorCode.INVALID, () -> bench.roster.propose(bench.by("lea"), id("cat"), enrolled(Role.REQUESTER)));
        assertThat(bench.roster
                        .propose(bench.by("lea"), id("sam"), enrolled(Role.STEWARD))
                        .breakGlassEnrolled())
                .isTrue();
        Refused.by(
                ErrorCode.INVALID,
                () -> bench.roster.propose(
                        bench.by("lea"),
                        id("sam"),
                        new RosterDocument(new TreeSet<>(), new TreeSet<>(List.of("No Team")), false, "As agreed")));
    }

    private static RosterDocument enrolled(Role role) {
        return new RosterDocument(new TreeSet<>(List.of(role)), new TreeSet<>(), true, "As agreed");
    }

    @Test
    void whatWasFineWhenProposedIsLookedAtAgain() {
        RosterChange change = proposed("lea", "sam", Role.LEAD_STEWARD);
        bench.people.leave(bench.by("ada"), id("sam"), "Gone");

        Refused.by(ErrorCode.INVALID, () -> bench.roster.accept(bench.by("leo"), change.id(), "Fine"));
        Refused.by(ErrorCode.INVALID, () -> proposed("lea", "sam", Role.STEWARD));
    }

    @Test
    void twoLeadsRemainToNameOthers() {
        bench.roster.accept(
                bench.by("leo"), proposed("lea", "lou", Role.STEWARD).id(), "Fine");
        RosterChange fewer = bench.roster.propose(bench.by("lea"), id("lou"), holding());

        assertThat(bench.roster.accept(bench.by("leo"), fewer.id(), "Fine").accepted())
                .isTrue();
        Refused.by(ErrorCode.INVALID, () -> proposed("lea", "leo", Role.STEWARD));
        Refused.by(ErrorCode.INVALID, () -> proposed("lea", "lea", Role.STEWARD));
    }

    @Test
    void theProposerOrAnyLeadTurnsItDown() {
        RosterChange change = proposed("lea", "sam", Role.LEAD_STEWARD);

        assertThat(bench.roster
                        .reject(bench.by("lea"), change.id(), "A mistake")
                        .accepted())
                .isFalse();
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.roster.accept(bench.by("leo"), change.id(), "Fine"));
        assertThat(bench.person("sam").roles()).containsExactly(Role.STEWARD);
        assertThat(bench.roster.page(bench.by("lea"), 10, null).items()).hasSize(1);
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.roster.page(bench.by("cat"), 10, null));
    }
}
