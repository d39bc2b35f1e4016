package org.gatehouse.service.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Mask;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.event.AccessEvent;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.model.event.Over;
import org.gatehouse.testing.FakeClock;
import org.gatehouse.testing.SampleGrant;
import org.gatehouse.testing.Someone;
import org.gatehouse.testing.Something;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Why an event is covered, and why it is not.
class CoverageTest {
    private static final Instant START = FakeClock.START;
    private static final Instant NOON = START.plus(Duration.ofHours(1));
    private static final PersonId ANN = new PersonId("p-ann");
    private static final String TABLE = "userdata.core.profiles";

    private final PastFixture world = new PastFixture();

    @BeforeEach
    void register() {
        world.people(Someone.requester("p-ann", Affiliation.COMPANY), Someone.requester("p-bob", Affiliation.PARENT));
        world.assets(
                Something.table(TABLE, DataClass.PROTECTED),
                Something.table("userdata.app.releases", DataClass.PUBLIC));
    }

    @Test
    void anEventIsJudgedByTheGrantsThatHeldAtItsOwnTime() {
        Grant grant = granted(Limits.NONE, item("email"));
        world.became(grant, GrantStatus.ACTIVE, START, START.plus(Duration.ofHours(8)));
        world.became(grant, GrantStatus.SUSPENDED, START.plus(Duration.ofHours(2)), null);
        world.became(grant, GrantStatus.ACTIVE, START.plus(Duration.ofHours(3)), START.plus(Duration.ofHours(8)));
        world.became(grant, GrantStatus.REVOKED, START.plus(Duration.ofHours(4)), null);

        assertThat(List.of(-1, 0, 60, 119, 120, 179, 180, 239, 240, 500).stream()
                        .map(minute ->
                                at(START.plus(Duration.ofMinutes(minute))).coverage()))
                .containsExactly(
                        CoverageState.UNCOVERED,
                        CoverageState.COVERED,
                        CoverageState.COVERED,
                        CoverageState.COVERED,
                        CoverageState.UNCOVERED,
                        CoverageState.UNCOVERED,
                        CoverageState.COVERED,
                        CoverageState.COVERED,
                        CoverageState.UNCOVERED,
                        CoverageState.UNCOVERED);
        assertThat(at(NOON).grant()).isEqualTo(grant.id());
    }

    @Test
    void whatTheGrantDoesNotReachIsUncoveredAndSaysWhy() {
        active(granted(
                new Limits(50L, null, null, new TreeSet<>(List.of("US"))),
                item("email").withMasks(Map.of("email", Mask.HASH))));

        assertThat(judged(read(Set.of("email", "phone"), null, 1L, "10.0.0.7")).reason())
                .isEqualTo("No grant covers it: G-1 does not cover the columns [phone].");
        assertThat(judged(read(Set.of("email"), Set.of("email"), 1L, "10.0.0.7"))
                        .reason())
                .contains("masks the columns [email], which were read as they are");
        assertThat(judged(read(Set.of("email"), Set.of(), 51L, "10.0.0.7")).reason())
                .contains("allows 50 rows, and this reached 51");
        assertThat(judged(read(Set.of("email"), Set.of(), 50L, "10.8.0.7")).reason())
                .contains("holds from [US] alone, and this came from CN");
        assertThat(judged(read(Set.of(), null, 1L, "10.0.0.7")).reason())
                .contains("the source does not tell which were reached");
        assertThat(judged(read(Set.of(), Set.of(), 1L, "10.0.0.7")).coverage())
                .as("a source that tells columns tells that there were none")
                .isEqualTo(CoverageState.COVERED);
        assertThat(judged(read(Set.of("email"), Set.of(), 50L, "10.0.0.7")).coverage())
                .isEqualTo(CoverageState.COVERED);
    }

    @Test
    void theNearestGrantIsNamedWhereNoneHeld() {
        Grant grant = granted(Limits.NONE, item("email"));
        String none = "No grant let ann read userdata.core.profiles at ";
        assertThat(at(NOON).reason()).isEqualTo(none + NOON + ". G-1 was not active.");
        world.became(grant, GrantStatus.ACTIVE, START, START.plus(Duration.ofMinutes(48)));
        world.became(grant, GrantStatus.EXPIRED, START.plus(Duration.ofMinutes(49)), null);
        world.became(grant, GrantStatus.ACTIVE, START.plus(Duration.ofHours(30)), START.plus(Duration.ofHours(31)));

        assertThat(at(NOON).reason()).isEqualTo(none + NOON + ". G-1 ended 12 minutes before.");
        assertThat(at(START.minusSeconds(30)).reason()).endsWith(" G-1 began 30 seconds later.");
        assertThat(at(START.plus(Duration.ofHours(25))).reason()).endsWith(" G-1 began 5 hours later.");
        assertThat(at(START.plus(Duration.ofDays(9))).reason()).endsWith(" G-1 ended 7 days before.");
    }

    @Test
    void aGrantForAnotherActIsNamed() {
        Grant grant = granted(Limits.NONE, AccessItem.of(new AssetId(TABLE), Action.WRITE));
        world.became(grant, GrantStatus.ACTIVE, START, START.plus(Duration.ofHours(8)));

        assertThat(at(NOON).reason()).endsWith(" G-1 covers it, but to write alone.");
    }

    @Test
    void whatGoesOverTheRowsOfAGrantIsMarked() {
        active(granted(new Limits(50L, null, null, null), item("email")));

        Activity alone = judged(read(Set.of("email"), null, 51L, "10.0.0.7"));
        assertThat(alone.coverage()).isEqualTo(CoverageState.UNCOVERED);
        assertThat(alone.over()).isEqualTo(Over.LIMIT);
        assertThat(judged(read(Set.of("email", "phone"), null, 51L, "10.0.0.7")).over())
                .as("it lacks more than rows")
                .isNull();
        world.rowsRead = 40;
        assertThat(judged(read(Set.of("email"), null, 10L, "10.0.0.7")).over()).isNull();
        Activity together = judged(read(Set.of("email"), null, 11L, "10.0.0.7"));
        assertThat(together.coverage()).isEqualTo(CoverageState.COVERED);
        assertThat(together.over()).isEqualTo(Over.LIMIT);
        assertThat(together.reason()).endsWith("more was read under the grant than its 50 rows.");
    }

    @Test
    void whoActsUnderAnotherNameIsJudgedToo() {
        active(granted(Limits.NONE, item()));
        AccessEvent event =
                SampleEvent.read("u", "p-ann", List.of("p-bob"), TABLE, NOON, Set.of("email"), null, 1L, "10.0.0.7");

        Activity activity = world.judge(event);

        assertThat(activity.coverage()).isEqualTo(CoverageState.UNCOVERED);
        assertThat(activity.affiliation()).isEqualTo(Affiliation.PARENT);
        assertThat(activity.actors()).containsExactly("p-bob");
        assertThat(activity.reason()).contains("was not given for acting through [p-bob]");
    }

    @Test
    void nobodyLockedIsCovered() {
        active(granted(Limits.NONE, item()));
        world.person(EntryType.PERSON_LOCKED, ANN, NOON);
        world.person(EntryType.PERSON_UNLOCKED, ANN, NOON.plusSeconds(60));

        assertThat(at(NOON.minusMillis(1)).coverage()).isEqualTo(CoverageState.COVERED);
        assertThat(at(NOON).reason()).isEqualTo("No grant could hold: p-ann was locked or gone then.");
        assertThat(at(NOON.plusSeconds(60)).coverage()).isEqualTo(CoverageState.COVERED);
    }

    @Test
    void publicDataCataloguesAndSystemAccountsAreExemptAndRefusalsAreDenied() {
        assertThat(world.judge(SampleEvent.read("u", "stranger", "userdata.app.releases", NOON))
                        .coverage())
                .isEqualTo(CoverageState.EXEMPT);
        assertThat(world.judge(SampleEvent.read("u", "x", "userdata.information_schema.tables", NOON))
                        .coverage())
                .isEqualTo(CoverageState.EXEMPT);
        assertThat(world.judge(SampleEvent.read("u", "backup", TABLE, NOON)).coverage())
                .isEqualTo(CoverageState.EXEMPT);
        assertThat(world.judge(SampleEvent.denied(SampleEvent.read("u", "p-ann", TABLE, NOON)))
                        .coverage())
                .isEqualTo(CoverageState.DENIED);
        assertThat(world.judge(SampleEvent.read("u", "stranger", TABLE, NOON)).reason())
                .isEqualTo("Nobody in the register bears the name \"stranger\" at va-1.");
        assertThat(world.judge(SampleEvent.read("u", "p-ann", "elsewhere.t", NOON))
                        .reason())
                .isEqualTo("\"elsewhere.t\" is not in the register.");
    }

    @Test
    void aTableNamedWithoutItsSchemaIsFound() {
        active(granted(Limits.NONE, item()));

        Activity activity = world.judge(SampleEvent.read("u", "p-ann", "userdata.profiles", NOON, "email"));

        assertThat(activity.asset()).isEqualTo(TABLE);
        assertThat(activity.coverage()).isEqualTo(CoverageState.COVERED);
    }

    private static AccessItem item(String... columns) {
        return AccessItem.of(new AssetId(TABLE), Action.READ, columns);
    }

    private Grant granted(Limits limits, AccessItem item) {
        Grant grant = SampleGrant.scheduled(1, ANN, List.of(), limits, item);
        world.grant(grant);
        return grant;
    }

    private void active(Grant grant) {
        world.became(grant, GrantStatus.ACTIVE, START, START.plus(Duration.ofHours(8)));
    }

    private Activity at(Instant time) {
        return judged(SampleEvent.read("u", "p-ann", TABLE, time, "email"));
    }

    private static AccessEvent read(
            Set<String> columns, @org.jspecify.annotations.Nullable Set<String> unmasked, Long rows, String address) {
        return SampleEvent.read("u", "p-ann", List.of(), TABLE, NOON, columns, unmasked, rows, address);
    }

    private Activity judged(AccessEvent event) {
        return world.judge(event);
    }
}
