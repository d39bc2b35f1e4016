package org.gatehouse.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final FakeTime time = new FakeTime();
    private int runs;
    private final Throttle throttle =
            new Throttle(() -> runs++, Duration.ofMillis(50), time.fx(), time.delay(), time.nanoTime());

    @Test
    void runsTheFirstTriggerAtOnce() {
        throttle.trigger();
        time.runFx();

        assertThat(runs).isEqualTo(1);
    }

    @Test
    void sharesOneRunAmongTriggersWithinTheInterval() {
        throttle.trigger();
        time.runFx();
        for (int i = 0; i < 1_000; i++) {
            throttle.trigger();
        }
        time.runFx();
        assertThat(runs).isEqualTo(1);

        time.advance(Duration.ofMillis(50));
        time.runFx();

        assertThat(runs).isEqualTo(2);
        assertThat(time.fxTasksSoFar()).isEqualTo(2);
    }

    @Test
    void queuesNothingMoreWhileTheFxThreadIsBusy() {
        throttle.trigger();
        time.advance(Duration.ofSeconds(1));
        throttle.trigger();
        time.advance(Duration.ofSeconds(1));
        throttle.trigger();

        assertThat(time.fxTasksSoFar()).isEqualTo(1);
    }

    @Test
    void losesNoTriggerThatComesDuringARun() {
        Throttle[] again = new Throttle[1];
        int[] count = new int[1];
        again[0] = new Throttle(
                () -> {
                    if (count[0]++ == 0) {
                        again[0].trigger();
                    }
                },
                Duration.ofMillis(50),
                time.fx(),
                time.delay(),
                time.nanoTime());
        again[0].trigger();
        time.runFx();
        time.advance(Duration.ofMillis(50));
        time.runFx();

        assertThat(count[0]).isEqualTo(2);
    }

    @Test
    void runsAtOnceAgainAfterARest() {
        throttle.trigger();
        time.runFx();
        time.advance(Duration.ofMillis(200));
        throttle.trigger();
        time.runFx();

        assertThat(runs).isEqualTo(2);
    }
}
