package org.gatehouse.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.Right;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Person;
import org.gatehouse.model.Person.DeclaredConflict;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Role;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Verdict.Outcome;
import org.gatehouse.testing.Someone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which of several chosen requests can be denied or approved together.
class BulkTest {
    private static final PersonId KELLER = RequestFixtures.KELLER.id();
    private static final List<Slot> STEWARDS = List.of(RequestFixtures.STEWARD);

    private final Me me = RequestFixtures.steward();
    private final PersonId myself = me.person().id();

    @Test
    void oneIsNotMany() {
        assertThat(Bulk.NONE.isMany()).isFalse();
        assertThat(Bulk.of(List.of(RequestFixtures.row(0)), me).isMany()).isFalse();
        assertThat(Bulk.of(List.of(RequestFixtures.row(0), RequestFixtures.row(1)), me)
                        .isMany())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(RequestStatus.class)
    void onlyWhatIsOpenCanBeDenied(RequestStatus status) {
        RequestRow row = row(status, Outcome.REQUIRE_APPROVAL, STEWARDS, List.of(KELLER), List.of());

        assertThat(Bulk.of(List.of(row), me).deniable()).hasSize(status.isOpen() ? 1 : 0);
    }

    @Test
    void whatOneIsInvolvedInOrDecidedIsLeftOut() {
        RequestRow mine = row(RequestStatus.PENDING, Outcome.AUTO_APPROVE, STEWARDS, List.of(myself), List.of());
        RequestRow decided =
                row(RequestStatus.PENDING, Outcome.AUTO_APPROVE, STEWARDS, List.of(KELLER), List.of(myself));

        Bulk bulk = Bulk.of(List.of(mine, decided, RequestFixtures.eligible(2)), me);

        assertThat(bulk.rows()).hasSize(3);
        assertThat(bulk.deniable()).extracting(RequestRow::id).containsExactly(Desk.id(2));
        assertThat(bulk.approvable()).extracting(RequestRow::id).containsExactly(Desk.id(2));
    }

    @Test
    void whatOneDeclaredAConflictWithIsLeftOut() {
        RequestRow row = RequestFixtures.eligible(0);

        assertThat(Bulk.of(List.of(row), conflicted(KELLER, null)).deniable()).isEmpty();
        assertThat(Bulk.of(List.of(row), conflicted(null, new AssetId("userdata.core")))
                        .deniable())
                .as("everything under the asset")
                .isEmpty();
        assertThat(Bulk.of(List.of(row), conflicted(null, new AssetId("userdata.co")))
                        .deniable())
                .as("not what is only called alike")
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void onlyWhatThePolicyCallsEligibleIsApprovedTogether(Outcome outcome) {
        RequestRow row = row(RequestStatus.PENDING, outcome, STEWARDS, List.of(KELLER), List.of());

        assertThat(Bulk.of(List.of(row), me).approvable()).hasSize(outcome == Outcome.AUTO_APPROVE ? 1 : 0);
    }

    @Test
    void approvingTakesASeatThatFitsAndARequestThatWaitsForNothing() {
        RequestRow forSecurity = row(
                RequestStatus.PENDING,
                Outcome.AUTO_APPROVE,
                List.of(RequestFixtures.SECURITY),
                List.of(KELLER),
                List.of());
        RequestRow questioned =
                row(RequestStatus.MORE_INFO, Outcome.AUTO_APPROVE, STEWARDS, List.of(KELLER), List.of());

        Bulk bulk = Bulk.of(List.of(forSecurity, questioned), me);

        assertThat(bulk.deniable()).hasSize(2);
        assertThat(bulk.approvable()).isEmpty();
    }

    @Test
    void whoDecidesNothingDecidesNothingTogether() {
        Person monitor = Someone.machine("p-mon", Role.MONITOR);
        Me reader = new Me(monitor, Right.of(monitor), List.of(), true, "test");

        assertThat(Bulk.of(List.of(RequestFixtures.eligible(0)), reader).deniable())
                .isEmpty();
    }

    private static RequestRow row(
            RequestStatus status, Outcome outcome, List<Slot> open, List<PersonId> parties, List<PersonId> decidedBy) {
        return RequestFixtures.changed(RequestFixtures.row(0), status, outcome, open, parties, decidedBy);
    }

    private Me conflicted(@Nullable PersonId person, @Nullable AssetId asset) {
        Person before = me.person();
        Person now = new Person(
                before.id(),
                before.version(),
                before.kind(),
                before.name(),
                before.title(),
                before.affiliation(),
                before.roles(),
                before.teams(),
                before.country(),
                before.onDuty(),
                before.breakGlassEnrolled(),
                List.of(new DeclaredConflict(person, asset, "We share a flat.", RequestFixtures.NOW)),
                before.identities(),
                null,
                null,
                null);
        return new Me(now, Right.of(now), List.of(), true, "test");
    }
}
