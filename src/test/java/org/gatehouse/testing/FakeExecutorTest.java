package org.gatehouse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FakeExecutorTest {
    private final FakeClock clock = new FakeClock();
    private final FakeExecutor executor = new FakeExecutor(clock);
    private final List<String> ran = new ArrayList<>();

    @Test
    void runsNothingUntilToldAndThenInOrder() {
        executor.execute(() -> ran.add("a"));
        executor.execute(() -> ran.add("b"));

        assertThat(ran).isEmpty();
        assertThat(executor.runNext()).isTrue();
        assertThat(ran).containsExactly("a");
        executor.runDue();
        assertThat(ran).containsExactly("a", "b");
        assertThat(executor.runNext()).isFalse();
    }

    @Test
    void repeatsAtEveryDueTimeOnTheWay() {
        Future<?> repeated = executor.scheduleWithFixedDelay(
                () -> ran.add(Duration.between(FakeClock.START, clock.instant()).toString()), 1, 2, TimeUnit.SECONDS);

        executor.advance(Duration.ofSeconds(6));
        assertThat(ran).containsExactly("PT1S", "PT3S", "PT5S");
        repeated.cancel(false);
        executor.advance(Duration.ofSeconds(6));
        assertThat(ran).hasSize(3);
    }

    @Test
    void aRepeatedTaskThatThrowsIsNotRepeated() {
        Future<?> task = executor.scheduleWithFixedDelay(
                () -> {
                    ran.add("once");
                    throw new IllegalStateException("broken");
                },
                0,
                1,
                TimeUnit.SECONDS);

        executor.advance(Duration.ofSeconds(5));
        assertThat(ran).containsExactly("once");
        assertThat(task).failsWithin(Duration.ZERO).withThrowableThat().withMessageContaining("broken");
    }
}
