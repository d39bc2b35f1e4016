package org.gatehouse.service.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Limits;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.model.event.EventClass;
import org.gatehouse.model.event.Operation;
import org.gatehouse.model.event.Outcome;
import org.gatehouse.service.events.Delivery;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.store.TestRecords;
import org.gatehouse.service.store.activity.ActivityConfig;
import org.gatehouse.service.store.activity.DuckActivityStore;
import org.gatehouse.testing.FakeClock;
import org.gatehouse.testing.SampleGrant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Use flows back into a grant at once where it changes something, and does not fill the ledger where it does not.
class UsageTickTest {
    private static final PersonId ANN = new PersonId("p-ann");
    private static final AssetId TABLE = new AssetId("userdata.core.profiles");
    private static final Instant END = FakeClock.START.plus(Duration.ofHours(8));

    @TempDir
    private Path folder;

    private final FakeClock clock = new FakeClock();
    private final Records records = TestRecords.inMemory();
    private final Grant scheduled = SampleGrant.scheduled(
            1, ANN, List.of(), new Limits(1_000L, null, null, null), AccessItem.of(TABLE, Action.READ));
    private final Grant grant = SampleGrant.active(scheduled, FakeClock.START, END);
    private DuckActivityStore store;
    private UsageTick tick;
    private int events;

    @BeforeEach
    void begin() {
        store = DuckActivityStore.open(folder, ActivityConfig.USUAL, clock);
        tick = new UsageTick(store, new WritePath(records, clock));
        records.write(writing -> {
            writing.save(scheduled);
            writing.save(grant);
            return true;
        });
    }

    @AfterEach
    void end() {
        store.close();
        records.close();
    }

    @Test
    void theFirstUseIsWrittenAtOnceAndFurtherOnesOnceAMinute() {
        for (int second = 0; second < 120; second += 5) {
            reads(1);
            tick.run(clock.advance(Duration.ofSeconds(5)));
        }

        assertThat(entries()).isEqualTo(2);
        assertThat(use().decisions()).isEqualTo(13);
        tick.run(clock.advance(Duration.ofSeconds(60)));
        assertThat(use().decisions()).as("none is left out").isEqualTo(24);
        tick.run(clock.advance(Duration.ofSeconds(60)));
        assertThat(entries()).as("nothing happened").isEqualTo(3);
    }

    @Test
    void eachTenthOfTheRowsAndTheLastOfThemAreWrittenAtOnce() {
        reads(1);
        tick.run(clock.advance(Duration.ofSeconds(5)));
        reads(98);
        tick.run(clock.advance(Duration.ofSeconds(5)));
        assertThat(use().rowsRead()).isEqualTo(1);
        reads(1);
        tick.run(clock.advance(Duration.ofSeconds(5)));
        assertThat(use().rowsRead()).isEqualTo(100);
        reads(899);
        tick.run(clock.advance(Duration.ofSeconds(5)));
        reads(1);
        tick.run(clock.advance(Duration.ofSeconds(5)));
        assertThat(use().rowsRead()).as("used up").isEqualTo(1_000);
        reads(5);
        tick.run(clock.advance(Duration.ofSeconds(5)));
        assertThat(use().rowsRead()).isEqualTo(1_000);
    }

    @Test
    void whatIsLeftIsWrittenBeforeItEnds() {
        reads(1);
        tick.run(clock.advance(Duration.ofSeconds(5)));
        tick.run(clock.advance(Duration.between(clock.instant(), END.minusSeconds(10))));
        reads(1);
        tick.run(clock.advance(Duration.ofSeconds(5)));
        reads(1);
        tick.run(clock.advance(Duration.ofSeconds(5)));

        assertThat(use().rowsRead()).isEqualTo(3);
    }

    private Grant.Use use() {
        return records.read(reading -> reading.grant(grant.id())).orElseThrow().use();
    }

    private long entries() {
        return records.read(reading -> reading.ledger(0, 100)).stream()
                .filter(entry -> entry.type() == EntryType.GRANT_USED)
                .count();
    }

    private void reads(long rows) {
        Instant now = clock.instant();
        Activity activity = new Activity(
                -1,
                "e" + events++,
                now,
                now,
                EventClass.DATASTORE,
                Operation.QUERY,
                Action.READ,
                Outcome.SUCCEEDED,
                "trino-1",
                new PersonId("p-feed"),
                "Trino",
                ANN,
                "Ann",
                "ann",
                List.of(),
                null,
                TABLE.value(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                rows,
                null,
                null,
                null,
                CoverageState.COVERED,
                grant.id(),
                "Because.",
                null);
        store.append(new Delivery(new PersonId("p-feed"), List.of(new Delivery.Item(activity, "{}")), List.of()))
                .join();
    }
}
