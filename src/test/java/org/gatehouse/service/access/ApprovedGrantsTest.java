package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Mask;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;
import org.gatehouse.testing.FakeClock;
import org.gatehouse.testing.SampleGrant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApprovedGrantsTest {
    private static final Instant NOW = FakeClock.START;

    private final GrantBench bench = new GrantBench();
    private final ApprovedAsk ask = ApprovedAsk.usual(1, bench.table("c.s.t", DataClass.PROTECTED));

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void isScheduledForItsSubjectToActivate() {
        Grant grant = bench.make(ask);

        assertThat(grant.status()).isEqualTo(GrantStatus.SCHEDULED);
        assertThat(grant.subject().id()).isEqualTo(GrantBench.USER);
        assertThat(grant.items()).containsExactly(ask.item());
        assertThat(grant.approvals()).hasSize(2);
        assertThat(grant.slots()).isEqualTo(ask.slots());
        assertThat(grant.startsAt()).isNull();
        assertThat(grant.activateBy()).isEqualTo(NOW.plus(ScriptedPolicy.ACTIVATE_WITHIN));
        assertThat(grant.duration()).isEqualTo(ApprovedAsk.USUAL);
        assertThat(grant.afterReviews()).as("protected data").isEqualTo(1);
        assertThat(bench.now(grant.id())).isEqualTo(grant);
        assertThat(bench.entryTypes(grant.id())).containsExactly(EntryType.GRANT_CREATED);
    }

    @Test
    void aStartAndAnEndOfItsOwnAreKept() {
        Instant start = NOW.plus(Duration.ofDays(3));
        Instant until = start.plus(Duration.ofHours(2));
        Grant grant = bench.make(ask.access(new RequestedAccess(start, ApprovedAsk.USUAL, until, false)));

        assertThat(grant.startsAt()).isEqualTo(start);
        assertThat(grant.activateBy()).isEqualTo(start.plus(ScriptedPolicy.ACTIVATE_WITHIN));
        assertThat(grant.until()).isEqualTo(until);
    }

    @Test
    void anEmergencyStartsAtOnceAndIsReviewedTwice() {
        Grant grant = bench.make(ask.access(new RequestedAccess(null, Duration.ofHours(1), null, true)));

        assertThat(grant.startsAt()).isEqualTo(NOW);
        assertThat(grant.emergency()).isTrue();
        assertThat(grant.afterReviews()).isEqualTo(2);
    }

    @Test
    void reachesNoFurtherThanAskedAndAllowedWhateverTheTermsSay() {
        AccessItem asked = ask.item().withRowFilter("country = 'US'").withMasks(Map.of("id", Mask.HASH));
        AccessItem given =
                AccessItem.of(asked.asset(), Action.READ, "email", "id").withRowFilter("city = 'Reston'");
        Limits limits = new Limits(500L, null, null, null);
        Terms terms = new Terms(List.of(given), Duration.ofHours(20), limits);
        Limits most = new Limits(900L, null, null, new TreeSet<>(List.of("US")));
        Verdict verdict = maximum(Duration.ofHours(4), most, Map.of("email", Mask.PARTIAL), 3);

        Grant grant = bench.make(ask.judged(verdict).narrowed(asked, terms));

        AccessItem item = grant.items().getFirst();
        assertThat(item.columns()).containsExactly("email", "id");
        assertThat(item.rowFilter()).isEqualTo("(country = 'US') AND (city = 'Reston')");
        assertThat(item.masks()).isEqualTo(Map.of("email", Mask.PARTIAL, "id", Mask.HASH));
        assertThat(grant.duration()).isEqualTo(Duration.ofHours(4));
        assertThat(grant.limits()).isEqualTo(new Limits(500L, null, null, new TreeSet<>(List.of("US"))));
        assertThat(grant.afterReviews()).isEqualTo(3);
    }

    @Test
    void aFilterThatAlreadyHoldsTheRequestedOneIsNotAddedToOnceMore() {
        AccessItem asked = ask.item().withRowFilter("a = 1");
        AccessItem given = asked.withRowFilter("(a = 1) AND (b = 2)");
        Grant grant = bench.make(ask.narrowed(asked, new Terms(List.of(given), ApprovedAsk.USUAL, Limits.NONE)));

        assertThat(grant.items().getFirst().rowFilter()).isEqualTo("(a = 1) AND (b = 2)");
    }

    @Test
    void anItemThatNobodyAskedForIsNotGranted() {
        AccessItem other = AccessItem.of(ask.item().asset(), Action.EXPORT, "id");
        Terms terms = new Terms(List.of(ask.item(), other), ApprovedAsk.USUAL, Limits.NONE);

        assertThat(bench.make(ask.narrowed(ask.item(), terms)).items()).containsExactly(ask.item());
    }

    private static Verdict maximum(Duration longest, Limits limits, Map<String, Mask> masks, int reviews) {
        TreeMap<Integer, java.util.SortedMap<String, Mask>> byItem = new TreeMap<>();
        byItem.put(0, new TreeMap<>(masks));
        Verdict.Maximum maximum = new Verdict.Maximum(longest, limits, byItem, reviews);
        return new Verdict(SampleGrant.POLICY, Verdict.Outcome.REQUIRE_APPROVAL, List.of(), List.of(), maximum, null);
    }
}
