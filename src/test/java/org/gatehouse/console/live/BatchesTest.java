package org.gatehouse.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private final FakeTime time = new FakeTime();
    private final List<Batches.Batch<Integer>> received = new ArrayList<>();

    private Batches<Integer> batches(int capacity) {
        return new Batches<>(
                capacity,
                received::add,
                work -> new Throttle(work, Duration.ofMillis(50), time.fx(), time.delay(), time.nanoTime()));
    }

    @Test
    void handsOverInOrderOfArrival() {
        Batches<Integer> batches = batches(10);
        IntStream.range(0, 5).forEach(batches::add);
        time.runFx();

        assertThat(received).containsExactly(new Batches.Batch<>(List.of(0, 1, 2, 3, 4), 0));
    }

    @Test
    void letsTheOldestGiveWayAndCountsThem() {
        Batches<Integer> batches = batches(3);
        IntStream.range(0, 8).forEach(batches::add);
        time.runFx();

        assertThat(received).containsExactly(new Batches.Batch<>(List.of(5, 6, 7), 5));
    }

    @Test
    void startsEachBatchAfresh() {
        Batches<Integer> batches = batches(2);
        IntStream.range(0, 3).forEach(batches::add);
        time.runFx();
        batches.add(9);
        time.advance(Duration.ofMillis(50));
        time.runFx();

        assertThat(received.getLast()).isEqualTo(new Batches.Batch<>(List.of(9), 0));
    }

    @Test
    void refusesACapacityOfNought() {
        assertThatIllegalArgumentException().isThrownBy(() -> batches(0)).withMessageContaining("not 0");
    }
}
