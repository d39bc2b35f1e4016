package org.gatehouse.console.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatencyTest {
    private final Latency latency = new Latency();

    @Test
    void isTheMedianAndNotTheMean() {
        record(1, 2, 900);

        assertThat(latency.median()).contains(Duration.ofMillis(2));
    }

    @Test
    void forgetsWhatIsLongPast() {
        record(900, 900, 900);
        for (int i = 0; i < 31; i++) {
            record(4);
        }

        assertThat(latency.median()).contains(Duration.ofMillis(4));
    }

    private void record(int... millis) {
        for (int each : millis) {
            latency.record(Duration.ofMillis(each));
        }
    }
}
