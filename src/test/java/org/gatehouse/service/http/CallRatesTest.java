package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.PersonId;
import org.junit.jupiter.api.Test;

class CallRatesTest {
    private static final PersonId ANN = new PersonId("p-ann");
    private static final PersonId BEN = new PersonId("p-ben");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000);
    private final CallRates rates = new CallRates(10, 3, nanos::get);

    @Test
    void aBurstIsFineAndWhatFollowsWaits() {
        callTimes(ANN, 3);

        assertThatThrownBy(() -> rates.count(ANN))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("10 times a second");
    }

    @Test
    void waitingRefillsAtTheRateAndNeverBeyondTheBurst() {
        callTimes(ANN, 3);

        pass(Duration.ofMillis(100));
        callTimes(ANN, 1);
        assertThatThrownBy(() -> rates.count(ANN)).isInstanceOf(Refusal.class);

        pass(Duration.ofHours(1));
        callTimes(ANN, 3);
        assertThatThrownBy(() -> rates.count(ANN)).isInstanceOf(Refusal.class);
    }

    @Test
    void oneCallersFloodIsNobodyElsesConcern() {
        callTimes(ANN, 3);

        assertThatCode(() -> callTimes(BEN, 3)).doesNotThrowAnyException();
    }

    private void callTimes(PersonId who, int times) {
        for (int i = 0; i < times; i++) {
            rates.count(who);
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
