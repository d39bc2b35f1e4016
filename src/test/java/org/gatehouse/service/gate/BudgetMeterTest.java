package org.gatehouse.service.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.gatehouse.service.gate.GateWorld.GATE;
import static org.gatehouse.service.gate.GateWorld.item;
import static org.gatehouse.service.gate.GateWorld.trino;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.contract.BudgetUse;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.BudgetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.ExposureBudget;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.model.event.EventClass;
import org.gatehouse.model.event.Operation;
import org.gatehouse.model.event.Outcome;
import org.gatehouse.service.events.Delivery;
import org.gatehouse.service.gate.trino.TrinoGate;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.store.TestRecords;
import org.gatehouse.service.store.activity.ActivityConfig;
import org.gatehouse.service.store.activity.DuckActivityStore;
import org.gatehouse.testing.FakeClock;
import org.gatehouse.testing.Something;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What a used-up budget keeps whom from, and until when.
class BudgetMeterTest {
    private static final String PROFILES = "userdata.core.profiles";
    private static final String MESSAGES = "userdata.core.messages";

    @TempDir
    private Path folder;

    private final GateWorld world = new GateWorld();
    private final Records records = TestRecords.inMemory();
    private final TrinoGate trino = new TrinoGate(world.desk, use -> use.getBytes(StandardCharsets.UTF_8));
    private DuckActivityStore store;
    private BudgetMeter meter;
    private int events;

    @BeforeEach
    void begin() {
        store = DuckActivityStore.open(folder, ActivityConfig.USUAL, world.clock);
        meter = new BudgetMeter(records, store, world.index, world.clock);
        world.table(PROFILES, DataClass.PROTECTED);
        world.table(MESSAGES, DataClass.PROTECTED);
        world.person("ann");
        world.person("bob");
        for (String name : List.of("ann", "bob")) {
            world.grant(name, item(PROFILES, Action.READ), item(PROFILES, Action.WRITE));
            world.grant(name, item(PROFILES, Action.EXPORT), item(MESSAGES, Action.READ));
        }
        budget("BUD-1", PROFILES);
    }

    private void budget(String id, String asset) {
        records.write(writing -> {
            writing.save(new ExposureBudget(
                    new BudgetId(id),
                    1,
                    new AssetId(asset),
                    1_000,
                    Duration.ofHours(2),
                    "Enough.",
                    new PersonId("p-lead"),
                    FakeClock.START,
                    null));
            return true;
        });
    }

    @AfterEach
    void close() {
        store.close();
        records.close();
    }

    private void reads(String name, String asset, Instant at, long rows) {
        Activity activity = new Activity(
                -1,
                "e" + events++,
                at,
                at,
                EventClass.DATASTORE,
                Operation.QUERY,
                Action.READ,
                Outcome.SUCCEEDED,
                "trino-1",
                new PersonId("p-feed"),
                "Trino",
                new PersonId("p-" + name),
                name,
                name,
                List.of(),
                null,
                asset,
                DataClass.PROTECTED,
                null,
                List.of(),
                null,
                null,
                null,
                rows,
                null,
                null,
                null,
                CoverageState.UNCOVERED,
                null,
                "Because.",
                null);
        store.append(new Delivery(new PersonId("p-feed"), List.of(new Delivery.Item(activity, "{}")), List.of()))
                .join();
    }

    private boolean selects(String user, String table) {
        return allows(user, "SelectFromColumns", table, "email");
    }

    private boolean allows(String user, String operation, String table, String... columns) {
        return Boolean.TRUE.equals(
                trino.allow(GATE, trino(user, operation, table, columns)).get("result"));
    }

    @Test
    void readsAndExportsOfThatAssetStopAndNothingElseDoes() {
        reads("ann", PROFILES, FakeClock.START, 600);
        reads("ann", MESSAGES, FakeClock.START, 5_000);
        meter.run(world.clock.instant());
        assertThat(selects("ann", PROFILES)).isTrue();

        reads("ann", PROFILES, FakeClock.START, 400);
        meter.run(world.clock.advance(Duration.ofSeconds(5)));

        assertThat(selects("ann", PROFILES)).isFalse();
        assertThat(allows("ann", "SelectFromColumns", PROFILES))
                .as("counting rows")
                .isFalse();
        assertThat(allows("ann", "ShowColumns", PROFILES)).as("knowing of it").isTrue();
        assertThat(world.index.check(question("ann", Action.EXPORT)).why()).isEqualTo(Why.OVER_BUDGET);
        assertThat(allows("ann", "DeleteFromTable", PROFILES)).isTrue();
        assertThat(selects("ann", MESSAGES)).isTrue();
        assertThat(selects("bob", PROFILES)).isTrue();
    }

    @Test
    void whatIsOlderThanTheWindowNoLongerCounts() {
        reads("ann", PROFILES, FakeClock.START, 1_000);
        meter.run(world.clock.instant());
        assertThat(selects("ann", PROFILES)).isFalse();

        meter.run(world.clock.advance(Duration.ofMinutes(179)));
        assertThat(selects("ann", PROFILES)).as("its hour still counts").isFalse();
        meter.run(world.clock.advance(Duration.ofMinutes(1)));
        assertThat(selects("ann", PROFILES)).isTrue();
    }

    @Test
    void aServiceThatStartsAgainKnowsWhatWasRead() {
        reads("ann", PROFILES, FakeClock.START, 1_000);
        store.close();
        store = DuckActivityStore.open(folder, ActivityConfig.USUAL, world.clock);

        new BudgetMeter(records, store, world.index, world.clock).changed();

        assertThat(selects("ann", PROFILES)).isFalse();
    }

    @Test
    void asLongAsNothingCanBeMeasuredNobodyReads() {
        store.close();

        meter.changed();

        assertThat(selects("ann", PROFILES)).isFalse();
        assertThat(world.index.check(question("ann", Action.READ)).reason())
                .contains("p-ann has read in 2 hours is not known yet", "BUD-1");
        assertThat(world.index.check(question("ann", Action.WRITE)).why()).isEqualTo(Why.GRANTED);
        assertThat(selects("ann", MESSAGES)).isTrue();
        assertThat(catchThrowableOfType(Refusal.class, () -> meter.of(new AssetId(PROFILES)))
                        .code())
                .isEqualTo(ErrorCode.OVERLOADED);

        store = DuckActivityStore.open(folder, ActivityConfig.USUAL, world.clock);
        new BudgetMeter(records, store, world.index, world.clock).run(world.clock.instant());
        assertThat(selects("ann", PROFILES)).isTrue();
    }

    @Test
    void whoHasReadHowMuchIsToldOfEachBudgetThatAnAssetFallsUnder() {
        budget("BUD-2", "userdata.core");
        budget("BUD-3", MESSAGES);
        reads("ann", PROFILES, FakeClock.START, 1_200);
        reads("bob", PROFILES, FakeClock.START, 999);
        reads("bob", MESSAGES, FakeClock.START, 5);

        List<BudgetUse> uses = meter.of(new AssetId(PROFILES));

        assertThat(uses)
                .extracting(use -> use.budget().id().value(), BudgetUse::people, BudgetUse::usedUp)
                .containsExactly(tuple("BUD-1", 2, 1), tuple("BUD-2", 2, 2));
        assertThat(uses.getFirst().readers())
                .containsExactly(
                        new BudgetUse.Reader(new PersonId("p-ann"), 1_200, true),
                        new BudgetUse.Reader(new PersonId("p-bob"), 999, false));
        assertThat(uses.getLast().readers()).extracting(BudgetUse.Reader::rows).containsExactly(1_200L, 1_004L);
    }

    @Test
    void whatOneRunHasNoTimeForIsMeasuredByTheNext() {
        BudgetMeter slow =
                new BudgetMeter(records, store, world.index, () -> world.clock.advance(Duration.ofMillis(300)));
        budget("BUD-2", MESSAGES);
        slow.changed();
        reads("ann", PROFILES, FakeClock.START, 1_000);
        reads("ann", MESSAGES, FakeClock.START, 1_000);

        slow.run(world.clock.instant());
        assertThat(selects("ann", PROFILES)).isFalse();
        assertThat(selects("ann", MESSAGES)).isTrue();
        slow.run(world.clock.advance(Duration.ofSeconds(5)));
        assertThat(selects("ann", PROFILES)).isFalse();
        assertThat(selects("ann", MESSAGES)).isFalse();
    }

    @Test
    void aBundleHoldsNoGrantToReadWhatSomebodyHasUsedUp() {
        IndexView before = world.index.view().orElseThrow();
        reads("ann", PROFILES, FakeClock.START, 1_000);
        meter.changed();
        IndexView after = world.index.view().orElseThrow();

        assertThat(bundled(before, "p-ann")).contains("read " + PROFILES, "export " + PROFILES);
        assertThat(after.isSameAs(before)).isFalse();
        assertThat(bundled(after, "p-ann")).containsExactlyInAnyOrder("write " + PROFILES, "read " + MESSAGES);
        assertThat(bundled(after, "p-bob")).isEqualTo(bundled(before, "p-bob"));
    }

    private static List<String> bundled(IndexView view, String subject) {
        byte[] data = BundleContent.of(Something.gate(GATE.value(), GateWorld.SOURCE), view)
                .data();
        List<String> items = new ArrayList<>();
        for (JsonNode grant : Json.STRICT.readTree(data).at("/gatehouse/grants")) {
            if (grant.path("subject").stringValue().equals(subject)) {
                grant.path("items")
                        .forEach(item -> items.add(item.path("action").stringValue() + " "
                                + item.path("asset").stringValue()));
            }
        }
        return items;
    }

    @Test
    void whoeverActsThroughSomebodyIsHeldToWhatTheyHaveReadThemselves() {
        reads("bob", PROFILES, FakeClock.START, 1_000);
        meter.changed();

        assertThat(world.index.check(question("ann", Action.READ, "bob")).why()).isEqualTo(Why.OVER_BUDGET);
        assertThat(world.index.check(question("ann", Action.READ)).why()).isEqualTo(Why.GRANTED);
    }

    private Question question(String user, Action action, String... through) {
        List<PersonId> chain =
                Stream.of(through).map(name -> new PersonId("p-" + name)).toList();
        return new Question(
                new PersonId("p-" + user),
                chain,
                action,
                new AssetId(PROFILES),
                Set.of(),
                null,
                null,
                world.clock.instant());
    }

    @ParameterizedTest
    @CsvSource({
        "999, 999",
        "1000, 1 k",
        "12540, 12.5 k",
        "999999, 999.9 k",
        "1200000, 1.2 M",
        "1000000000000000, 1000 T"
    })
    void countsAreShortAndNeverMoreThanThereIs(long rows, String words) {
        assertThat(Overspent.count(rows)).isEqualTo(words);
    }
}
