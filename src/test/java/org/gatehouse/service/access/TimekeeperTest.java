package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.testing.FakeClock;
import org.gatehouse.testing.FakeExecutor;
import org.junit.jupiter.api.Test;

class TimekeeperTest {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final FakeClock clock = new FakeClock();
    private final FakeExecutor executor = new FakeExecutor(clock);
    private final List<String> ran = new ArrayList<>();

    @Test
    void runsEachTickUntilNothingIsLeftToDoAndThenAtItsPace() {
        int[] left = {3};
        Tick busy = now -> {
            ran.add("busy");
            return left[0]-- > 0 ? 1 : 0;
        };
        Tick idle = now -> {
            ran.add("idle");
            return 0;
        };
        try (Timekeeper timekeeper = new Timekeeper(List.of(busy, idle), clock, executor, EVERY)) {
            timekeeper.start();
            executor.runDue();
            assertThat(ran).containsExactly("busy", "busy", "busy", "busy", "idle");
            ran.clear();
            executor.advance(EVERY.multipliedBy(2));
            assertThat(ran).containsExactly("busy", "idle", "busy", "idle");
        }
        ran.clear();
        executor.advance(EVERY.multipliedBy(5));
        assertThat(ran).as("closed").isEmpty();
    }

    @Test
    void aTickThatFailsStopsNeitherTheOthersNorItself() {
        Tick broken = now -> {
            ran.add("broken");
            throw new IllegalStateException("on purpose");
        };
        Tick sound = now -> {
            ran.add("sound");
            return 0;
        };
        try (Timekeeper timekeeper = new Timekeeper(List.of(broken, sound), clock, executor, EVERY)) {
            timekeeper.start();
            executor.advance(EVERY);
            assertThat(ran).containsExactly("broken", "sound", "broken", "sound");
        }
    }

    @Test
    void aTickWithoutEndGivesWay() {
        int[] runs = {0};
        Tick endless = now -> ++runs[0];
        Tick other = now -> {
            ran.add("other");
            return 0;
        };
        try (Timekeeper timekeeper = new Timekeeper(List.of(endless, other), clock, executor, EVERY)) {
            timekeeper.runDue();
        }
        assertThat(ran).containsExactly("other");
    }

    @Test
    void anEmergencyGrantDoesNotWaitForTheNextTick() {
        try (GrantBench bench = new GrantBench();
                Timekeeper timekeeper =
                        new Timekeeper(List.of(bench.grantClock), bench.clock, executor, Duration.ofHours(1))) {
            bench.records.onCommit(timekeeper);
            timekeeper.start();
            executor.runDue();
            ApprovedAsk ask = ApprovedAsk.usual(1, bench.table("c.s.t", DataClass.PROTECTED));

            Grant usual = bench.make(ask);
            assertThat(executor.runNext()).as("nothing to hurry for").isFalse();
            Grant urgent = bench.make(ApprovedAsk.usual(2, ask.item().asset())
                    .access(new RequestedAccess(null, Duration.ofHours(1), null, true)));
            executor.runDue();
            assertThat(bench.now(urgent.id()).status()).isEqualTo(GrantStatus.ACTIVE);
            assertThat(bench.now(usual.id()).status()).isEqualTo(GrantStatus.SCHEDULED);
        }
    }

    @Test
    void oneGrantsTroubleStopsNoOther() {
        try (GrantBench bench = new GrantBench()) {
            ApprovedAsk ask = ApprovedAsk.usual(1, bench.table("c.s.t", DataClass.PROTECTED));
            Grant first = bench.grants.activate(bench.by("usr"), bench.make(ask).id());
            Grant second = bench.grants.activate(
                    bench.by("usr"),
                    bench.make(ApprovedAsk.usual(2, ask.item().asset())).id());
            bench.gates.onWithdraw = grant -> {
                if (grant.id().equals(first.id())) {
                    throw new IllegalStateException("on purpose");
                }
            };
            bench.clock.advance(ApprovedAsk.USUAL);
            bench.grantClock.run(bench.clock.instant());

            assertThat(bench.now(second.id()).status()).isEqualTo(GrantStatus.EXPIRED);
            assertThat(bench.now(first.id()).status()).isEqualTo(GrantStatus.DEACTIVATING);
            bench.gates.onWithdraw = grant -> {};
            bench.tick();
            assertThat(bench.now(first.id()).status()).isEqualTo(GrantStatus.EXPIRED);
        }
    }
}
