package org.gatehouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.model.Eligibility.Bar;
import org.gatehouse.model.Person.DeclaredConflict;
import org.gatehouse.service.store.Samples;
import org.gatehouse.testing.Someone;
import org.junit.jupiter.api.Test;

/// Who may decide, bar by bar.
class EligibilityTest {
    private static final Instant NOW = Instant.parse("2026-11-24T13:00:00Z");

    private final Person asker = Someone.requester("p-asker", Affiliation.COMPANY);
    private final Person steward = Someone.steward("p-steward", "security");
    private final AccessRequest request =
            Samples.draft(1, asker.id(), NOW, Duration.ofHours(4)).build();

    @Test
    void aStewardWithNoPartInItMayDecide() {
        assertThat(bar(steward)).isEmpty();
    }

    @Test
    void companyAndParentNeverDecideWhateverTheirRole() {
        for (Affiliation affiliation : List.of(Affiliation.COMPANY, Affiliation.PARENT)) {
            assertThat(bar(Someone.with("p-x", affiliation, Set.of(Role.STEWARD))))
                    .contains(Bar.AFFILIATION);
        }
    }

    @Test
    void decidingTakesTheRoleAndGoodStanding() {
        assertThat(bar(Someone.analyst("p-x"))).contains(Bar.NO_ROLE);
        Person locked = steward.withLock(new Person.Lock(new PersonId("p-y"), NOW, "Odd."));
        assertThat(bar(locked)).contains(Bar.NOT_IN_GOOD_STANDING);
        assertThat(bar(steward.left(NOW))).contains(Bar.NOT_IN_GOOD_STANDING);
    }

    @Test
    void nobodyDecidesOnTheirOwn() {
        AccessRequest own =
                Samples.draft(1, steward.id(), NOW, Duration.ofHours(4)).build();
        assertThat(Eligibility.bar(steward, own, steward, List.of(), NOW)).contains(Bar.REQUESTER);

        SubjectRef forSteward = new SubjectRef(PersonKind.USER, steward.id());
        AccessRequest forThem = request.edit().subject(forSteward).build();
        assertThat(Eligibility.bar(steward, forThem, steward, List.of(), NOW)).contains(Bar.BENEFICIARY);

        AccessRequest through = request.edit().actorChain(List.of(steward.id())).build();
        assertThat(Eligibility.bar(steward, through, asker, List.of(), NOW)).contains(Bar.IN_ACTOR_CHAIN);
    }

    @Test
    void whoStandsInForAPartyOrIsStoodInForByOneDoesNotDecide() {
        assertThat(bar(steward, delegation(asker, steward, NOW))).contains(Bar.DELEGATE_OF_PARTY);
        assertThat(bar(steward, delegation(steward, asker, NOW))).contains(Bar.DELEGATE_OF_PARTY);
        assertThat(bar(steward, delegation(asker, steward, NOW.minus(Duration.ofDays(9)))))
                .isEmpty();
        assertThat(bar(steward, delegation(asker, Someone.steward("p-other"), NOW)))
                .isEmpty();
    }

    @Test
    void aDeclaredConflictWithAPartyOrAnAssetBars() {
        assertThat(bar(conflicted(asker.id(), null))).contains(Bar.CONFLICTED);
        assertThat(bar(conflicted(null, new AssetId("userdata.core")))).contains(Bar.CONFLICTED);
        assertThat(bar(conflicted(null, new AssetId("userdata.cor")))).isEmpty();
        assertThat(bar(conflicted(new PersonId("p-other"), null))).isEmpty();
    }

    private Person conflicted(
            @org.jspecify.annotations.Nullable PersonId person, @org.jspecify.annotations.Nullable AssetId asset) {
        return steward.withConflicts(List.of(new DeclaredConflict(person, asset, "Former colleague.", NOW)));
    }

    private static Delegation delegation(Person from, Person to, Instant starts) {
        return new Delegation(
                new DelegationId("DLG-1"),
                1,
                from.id(),
                to.id(),
                starts,
                starts.plus(Duration.ofDays(5)),
                "Away.",
                null);
    }

    private Optional<Bar> bar(Person person, Delegation... delegations) {
        return Eligibility.bar(person, request, asker, List.of(delegations), NOW);
    }
}
