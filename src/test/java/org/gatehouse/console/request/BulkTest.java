package org.gatehouse.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gatehouse.contract.AutoEligibility;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.Right;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Person;
import org.gatehouse.model.Person.DeclaredConflict;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
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
    private final Map<RequestId, AutoEligibility> known = new HashMap<>();
    private final PersonId myself = me.person().id();

    @Test
    void oneIsNotMany() {
        assertThat(Bulk.NONE.isMany()).isFalse();
        assertThat(Bulk.of(List.of(RequestFixtures.row(0)), me, known).isMany()).isFalse();
        assertThat(Bulk.of(List.of(RequestFixtures.row(0), RequestFixtures.row(1)), me, known)
                        .isMany())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(RequestStatus.class)
    void onlyWhatIsOpenCanBeDenied(RequestStatus status) {
        RequestRow row = row(status, Outcome.REQUIRE_APPROVAL, STEWARDS, List.of(KELLER), List.of());

        assertThat(Bulk.of(List.of(row), me, known).deniable()).hasSize(status.isOpen() ? 1 : 0);
    }

    @Test
    void whatOneIsInvolvedInOrDecidedIsLeftOut() {
        List.of(0, 2).forEach(this::eligible);
        RequestRow mine = row(RequestStatus.PENDING, Outcome.REQUIRE_APPROVAL, STEWARDS, List.of(myself), List.of());
        RequestRow decided =
                row(RequestStatus.PENDING, Outcome.REQUIRE_APPROVAL, STEWARDS, List.of(KELLER), List.of(myself));

        Bulk bulk = Bulk.of(List.of(mine, decided, RequestFixtures.row(2)), me, known);

        assertThat(bulk.rows()).hasSize(3);
        assertThat(bulk.deniable()).extracting(RequestRow::id).containsExactly(Desk.id(2));
        assertThat(bulk.approvable()).extracting(RequestRow::id).containsExactly(Desk.id(2));
    }

    @Test
    void whatOneDeclaredAConflictWithIsLeftOut() {
        RequestRow row = RequestFixtures.row(0);

        assertThat(Bulk.of(List.of(row), conflicted(KELLER, null), known).deniable())
                .isEmpty();
        assertThat(Bulk.of(List.of(row), conflicted(null, new AssetId("userdata.core")), known)
                        .deniable())
                .as("everything under the asset")
                .isEmpty();
        assertThat(Bulk.of(List.of(row), conflicted(null, new AssetId("userdata.co")), known)
                        .deniable())
                .as("not what is only called alike")
                .hasSize(1);
    }

    @Test
    void onlyWhatTheServiceCallsEligibleAtThisRevisionIsApprovedTogether() {
        eligible(0);
        known.put(Desk.id(1), new AutoEligibility(Desk.id(1), 1, "The policy asks people to look at it."));
        known.put(Desk.id(2), new AutoEligibility(Desk.id(2), 7, null));
        List<RequestRow> rows =
                IntStream.range(0, 4).mapToObj(RequestFixtures::row).toList();

        Bulk bulk = Bulk.of(rows, me, known);

        assertThat(bulk.approvable()).containsExactly(rows.get(0));
        assertThat(bulk.whyNot()).containsOnlyKeys(Desk.id(1));
        assertThat(bulk.unknown())
                .as("said of another revision, or not at all")
                .containsExactly(rows.get(2), rows.get(3));
        assertThat(bulk.isApprovable()).isFalse();
    }

    @Test
    void approvingTogetherIsOfferedWhereAllThatAreChosenAreEligibleAndNotTooMany() {
        IntStream.range(0, Bulk.MOST_APPROVED + 1).forEach(this::eligible);
        List<RequestRow> most = IntStream.range(0, Bulk.MOST_APPROVED)
                .mapToObj(RequestFixtures::row)
                .toList();
        List<RequestRow> more = IntStream.rangeClosed(0, Bulk.MOST_APPROVED)
                .mapToObj(RequestFixtures::row)
                .toList();

        assertThat(Bulk.of(most, me, known).isApprovable()).isTrue();
        assertThat(Bulk.of(more, me, known).isApprovable()).isFalse();
        assertThat(Bulk.of(most.subList(0, 1), me, known).isApprovable())
                .as("one is not many")
                .isFalse();
    }

    @Test
    void whoDecidesNothingDecidesNothingTogether() {
        Person monitor = Someone.machine("p-mon", Role.MONITOR);
        Me reader = new Me(monitor, Right.of(monitor), List.of(), true, "test");

        assertThat(Bulk.of(List.of(RequestFixtures.row(0)), reader, known).deniable())
                .isEmpty();
    }

    private void eligible(int number) {
        known.put(Desk.id(number), new AutoEligibility(Desk.id(number), 1, null));
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
