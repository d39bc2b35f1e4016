package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.model.Person;
import org.gatehouse.testing.FakeClock;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {
    private final FakeClock clock = new FakeClock();
    private final List<String> recorded = new ArrayList<>();
    private final FailedSignIns failures = new FailedSignIns(
            new Tokens() {
                @Override
                public Optional<Person> authenticate(String token) {
                    return Optional.empty();
                }

                @Override
                public void recordFailure(String reason, String from) {
                    recorded.add(from);
                }
            },
            clock,
            Runnable::run);

    @Test
    void oneAddressIsRecordedOnceInAWhile() {
        for (int second = 0; second < 25; second++) {
            failures.note("unknown token", "10.0.0.1");
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(recorded).hasSize(3);
    }

    @Test
    void manyAddressesTogetherAreBoundedToo() {
        for (int address = 0; address < 1_000; address++) {
            failures.note("unknown token", "10.0.0." + address);
        }
        assertThat(recorded).hasSize(60);

        clock.advance(Duration.ofMinutes(1));
        failures.note("unknown token", "10.0.0.999");

        assertThat(recorded).hasSize(61);
    }
}
