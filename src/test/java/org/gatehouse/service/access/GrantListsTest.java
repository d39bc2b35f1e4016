package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gatehouse.contract.GrantCut;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.Page;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Limits;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Terms;
import org.gatehouse.service.access.GrantLists.Wanted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrantListsTest {
    private final GrantBench bench = new GrantBench();
    private final GrantLists lists = new GrantLists(bench.records, bench.clock);
    private final AssetId guarded = bench.table("c.s.guarded", DataClass.PROTECTED);
    private final AssetId metrics = bench.table("c.s.metrics", DataClass.EXCEPTED);

    @AfterEach
    void close() {
        bench.close();
    }

    private static Wanted cut(GrantCut cut) {
        return new Wanted(cut, null, null, null, null, null, null);
    }

    private List<GrantId> found(Wanted wanted) {
        return lists.page(bench.by("ana"), wanted, 10, null).items().stream()
                .map(row -> row.grant().id())
                .toList();
    }

    private Grant active(ApprovedAsk ask) {
        return bench.grants.activate(bench.by("usr"), bench.make(ask).id());
    }

    private static ApprovedAsk lasting(ApprovedAsk ask, Duration duration) {
        return ask.access(new RequestedAccess(null, duration, null, false));
    }

    @Test
    void aLineNamesPeopleAndWhatIsGuarded() {
        Grant grant = bench.make(ApprovedAsk.usual(1, guarded).by("req"));

        GrantRow row =
                lists.page(bench.by("ana"), cut(GrantCut.ALL), 10, null).items().getFirst();

        assertThat(row.grant()).isEqualTo(grant);
        assertThat(row.title()).isEqualTo("Read city, email and id of guarded");
        assertThat(row.subject().id()).isEqualTo(GrantBench.USER);
        assertThat(row.requester().id()).isEqualTo(GrantBench.id("req"));
        assertThat(row.affiliation()).isEqualTo(Affiliation.COMPANY);
        assertThat(row.dataClass()).isEqualTo(DataClass.PROTECTED);
        assertThat(row.guarded()).containsExactly(guarded);
    }

    @Test
    void eachCutHoldsItsOwn() {
        Grant waiting = bench.make(ApprovedAsk.usual(1, guarded));
        Grant soon = active(ApprovedAsk.usual(2, guarded));
        Grant later = active(lasting(ApprovedAsk.usual(3, metrics), Duration.ofDays(9)));
        Grant stopped = active(lasting(ApprovedAsk.usual(4, metrics), Duration.ofDays(9)));
        bench.grants.suspend(bench.by("ana"), stopped.id(), "Odd");
        Grant ended = bench.grants.revoke(
                bench.by("ana"), active(ApprovedAsk.usual(5, metrics)).id(), "Over");

        assertThat(found(cut(GrantCut.LIVE)))
                .containsExactlyInAnyOrder(waiting.id(), soon.id(), later.id(), stopped.id());
        assertThat(found(cut(GrantCut.ENDING_SOON))).containsExactly(soon.id());
        assertThat(found(cut(GrantCut.SCHEDULED))).containsExactly(waiting.id());
        assertThat(found(cut(GrantCut.SUSPENDED))).containsExactly(stopped.id());
        assertThat(found(cut(GrantCut.ENDED))).containsExactly(ended.id());
        assertThat(found(cut(GrantCut.ALARM))).isEmpty();
        assertThat(lists.counts(bench.by("ana")).of(GrantCut.LIVE)).isEqualTo(4);
        assertThat(lists.counts(bench.by("ana")).of(GrantCut.ENDING_SOON)).isOne();
        assertThat(lists.counts(bench.by("ana")).of(GrantCut.ALL)).isEqualTo(5);
    }

    @Test
    void unusedAndOverBroadOnesAreFoundByLookingAtEach() {
        Grant idle = active(lasting(ApprovedAsk.usual(1, metrics), Duration.ofDays(9)));
        Terms whole = new Terms(List.of(AccessItem.of(guarded, Action.READ)), ApprovedAsk.USUAL, Limits.NONE);
        bench.clock.advance(Duration.ofHours(30));
        Grant broad =
                active(ApprovedAsk.usual(2, guarded).narrowed(whole.items().getFirst(), whole));

        assertThat(found(cut(GrantCut.UNUSED))).containsExactly(idle.id());
        assertThat(found(cut(GrantCut.OVER_BROAD))).containsExactly(broad.id());
    }

    @Test
    void filtersNarrow() {
        Grant one = bench.make(ApprovedAsk.usual(1, guarded));
        Grant other = bench.make(ApprovedAsk.usual(2, metrics));

        assertThat(found(new Wanted(GrantCut.ALL, null, null, DataClass.EXCEPTED, null, null, null)))
                .containsExactly(other.id());
        assertThat(found(new Wanted(GrantCut.ALL, "GUARDED", null, null, null, null, null)))
                .containsExactly(one.id());
        assertThat(found(new Wanted(GrantCut.ALL, one.id().value(), null, null, null, null, null)))
                .containsExactly(one.id());
        assertThat(found(new Wanted(GrantCut.ALL, null, Affiliation.PARENT, null, null, null, null)))
                .isEmpty();
        assertThat(found(new Wanted(GrantCut.ALL, null, Affiliation.COMPANY, null, null, null, null)))
                .hasSize(2);
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        for (int number = 1; number <= 7; number++) {
            bench.make(ApprovedAsk.usual(number, number % 3 == 0 ? guarded : metrics));
        }
        Wanted wanted = new Wanted(GrantCut.ALL, null, null, DataClass.EXCEPTED, null, null, null);
        List<GrantId> seen = new java.util.ArrayList<>();
        @Nullable String next = null;
        do {
            Page<GrantRow> page = lists.page(bench.by("ana"), wanted, 2, next);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            page.items().forEach(row -> seen.add(row.grant().id()));
            next = page.next();
        } while (next != null);

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void whoMayNotSeeAllSeesTheirOwn() {
        bench.make(ApprovedAsk.usual(1, guarded));

        assertThat(lists.page(bench.by("usr"), cut(GrantCut.ALL), 10, null).items())
                .hasSize(1);
        assertThat(lists.page(bench.by("req"), cut(GrantCut.ALL), 10, null).items())
                .isEmpty();
        assertThat(lists.counts(bench.by("req")).of(GrantCut.ALL)).isZero();
    }
}
