package org.gatehouse.service.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.model.Action;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.access.GateMemory;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.CommitListener;
import org.gatehouse.service.records.GateUse;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.RecordsUnavailableException;
import org.gatehouse.service.records.Writing;
import org.gatehouse.service.store.TestRecords;
import org.gatehouse.testing.FakeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What gates ask is counted while they wait and kept later, and nothing of it is lost or told twice on the way.
class GateTallyTest {
    private static final PersonId GATE = GateWorld.GATE;
    private static final GrantId GRANT = new GrantId("G-1");
    private static final Instant START = FakeClock.START;

    private final Breaking records = new Breaking(TestRecords.inMemory());
    private final GateTally tally = new GateTally();
    private final GateMemory memory = new GateMemory(new WritePath(records, new FakeClock()), tally);

    @AfterEach
    void close() {
        records.close();
    }

    /// A store that can be made to fail.
    private static final class Breaking implements Records {
        private final Records inner;
        private boolean broken;
        private int writes;

        Breaking(Records inner) {
            this.inner = inner;
        }

        @Override
        public <T> T read(Function<Reading, T> work) {
            return inner.read(work);
        }

        @Override
        public <T> T write(Function<Writing, T> work) {
            if (broken) {
                throw new RecordsUnavailableException("the disk is full", new java.io.IOException());
            }
            writes++;
            return inner.write(work);
        }

        @Override
        public void onCommit(CommitListener listener) {
            inner.onCommit(listener);
        }

        @Override
        public void close() {
            inner.close();
        }
    }

    private List<GateUse> uses() {
        return records.read(reading -> reading.gateUses(GRANT));
    }

    private long kept() {
        return count(uses());
    }

    @Test
    void usesAreKeptInStepsAndAddedUp() {
        tally.seen(GATE, START, 7);
        tally.used(GATE, GRANT, START);
        memory.run(START);
        assertThat(kept()).isEqualTo(1);
        tally.used(GATE, GRANT, START.plusSeconds(1));
        tally.used(GATE, GRANT, START.plusSeconds(2));
        memory.run(START.plusSeconds(5));
        assertThat(kept()).as("the next step is not due").isEqualTo(1);

        memory.run(START.plusSeconds(10));
        assertThat(uses()).containsExactly(new GateUse(GATE, GRANT, 3, START, START.plusSeconds(2)));
        assertThat(tally.takeUses(10)).isEmpty();
    }

    @Test
    void aGateThatSaysNothingCostsNoWrite() {
        tally.seen(GATE, START, 7);
        memory.run(START);
        int writes = records.writes;
        memory.run(START.plusSeconds(60));
        memory.close();
        assertThat(records.writes).isEqualTo(writes);
    }

    @Test
    void whatCannotBeWrittenIsWrittenLater() {
        tally.seen(GATE, START, 7);
        tally.decided(GATE, 5, 2);
        tally.used(GATE, GRANT, START);
        records.broken = true;
        assertThatThrownBy(() -> memory.run(START)).isInstanceOf(RecordsUnavailableException.class);
        tally.used(GATE, GRANT, START.plusSeconds(1));

        records.broken = false;
        memory.close();
        assertThat(kept()).isEqualTo(2);
        GateTally next = new GateTally();
        records.read(reading -> {
            new GateMemory(new WritePath(records, new FakeClock()), next).recall(reading);
            return true;
        });
        assertThat(next.of(GATE).decisions()).isEqualTo(5);
        assertThat(next.of(GATE).denials()).isEqualTo(2);
        assertThat(next.of(GATE).health()).isEqualTo(tally.of(GATE).health());
    }

    @Test
    void moreThanOneStepHoldsIsKeptAllTheSame() {
        for (int i = 1; i <= 1_200; i++) {
            tally.used(GATE, new GrantId("G-" + i), START);
        }
        int rounds = 0;
        while (memory.run(START) > 0) {
            rounds++;
        }
        assertThat(rounds).isEqualTo(2);
        assertThat(tally.takeUses(10)).isEmpty();
    }

    @Test
    void nothingIsLostBetweenCountingAndTaking() throws Exception {
        int threads = 4;
        int each = 20_000;
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<?>> work = new ArrayList<>();
        long taken = 0;
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                work.add(executor.submit(() -> {
                    begin.await();
                    for (int n = 0; n < each; n++) {
                        tally.used(GATE, GRANT, START);
                    }
                    return true;
                }));
            }
            begin.countDown();
            while (!work.stream().allMatch(Future::isDone)) {
                taken += count(tally.takeUses(10));
            }
        }
        assertThat(taken + count(tally.takeUses(10))).isEqualTo((long) threads * each);
    }

    private static long count(List<GateUse> uses) {
        return uses.stream().mapToLong(GateUse::decisions).sum();
    }

    @Test
    void thePaceIsThatOfTheLastMinute() {
        tally.seen(GATE, START, 0);
        tally.sample(START);
        tally.decided(GATE, 600, 0);
        tally.sample(START.plusSeconds(60));
        assertThat(tally.of(GATE).decisionsPerSecond()).isEqualTo(10, within(0.01));
        tally.decided(GATE, 30, 30);
        tally.sample(START.plusSeconds(60).plusMillis(100));
        assertThat(tally.of(GATE).denialsPerMinute())
                .as("once a second is enough")
                .isZero();
        tally.sample(START.plusSeconds(120));
        assertThat(tally.of(GATE).decisionsPerSecond()).isEqualTo(0.5, within(0.01));
        assertThat(tally.of(GATE).denialsPerMinute()).isEqualTo(30, within(0.01));
    }

    @Test
    void aDenialKnowsWhatItLackedAndAYesWhatAllowedIt() {
        GateWorld world = new GateWorld();
        world.person("ann");
        world.table("c.s.t", DataClass.PROTECTED);
        world.table("c.s.u", DataClass.PROTECTED);
        world.grant("ann", GateWorld.item("c.s.t", Action.READ, "email"));
        PersonId ann = new PersonId("p-ann");
        Inquiry inquiry = world.desk.open(GATE);
        ask(world, inquiry, ann, "c.s.t", Action.READ);
        ask(world, inquiry, ann, "c.s.u", Action.EXPORT);
        ask(world, inquiry, ann, "c.s.v", Action.READ);

        List<GateTally.Said> recent = world.tally.of(GATE).recent();
        assertThat(recent).hasSize(2);
        assertThat(recent.get(0).denial().needs())
                .as("nobody can ask for what is not there")
                .isNull();
        assertThat(recent.get(1).denial().needs())
                .extracting(NeededAccess::items)
                .isEqualTo(List.of(GateWorld.item("c.s.u", Action.EXPORT, "email")));
        assertThat(world.tally.use(GATE, GRANT)).isPresent();
    }

    private static void ask(GateWorld world, Inquiry inquiry, PersonId who, String asset, Action action) {
        Answer answer = inquiry.check(
                who, List.of(), action, new org.gatehouse.model.AssetId(asset), java.util.Set.of("email"), null, null);
        world.desk.told(inquiry, answer, who, "ann", action.name(), asset);
    }
}
