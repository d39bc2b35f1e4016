package org.gatehouse.service.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gatehouse.model.Grant;

/// Now and then something that should not happen: however much traffic there is, a visitor sees some of it every few
/// minutes, and it stays rare. Confined to one thread.
final class DemoSurprises {
    private static final Duration UNCOVERED_EVERY = Duration.ofSeconds(100);
    private static final Duration OVER_LIMIT_EVERY = Duration.ofSeconds(150);
    private static final Duration FIRST = Duration.ofSeconds(10);
    /// Of so many times, somebody does it several times in a row once.
    private static final int BURST_OF = 6;
    private static final int BURST = 8;

    private final DemoTouches touches;
    private final Random random;
    private Instant uncoveredAt = Instant.MIN;
    private Instant overLimitAt = Instant.MIN;

    DemoSurprises(DemoTouches touches, Random random) {
        this.touches = touches;
        this.random = random;
    }

    /// What is due by now.
    List<String> due(Instant now, List<Grant> held) {
        List<String> due = new ArrayList<>();
        if (uncoveredAt.equals(Instant.MIN)) {
            uncoveredAt = now.plus(FIRST);
            overLimitAt = now.plus(FIRST.multipliedBy(3));
        }
        if (!now.isBefore(uncoveredAt)) {
            uncoveredAt = next(now, UNCOVERED_EVERY);
            int times = random.nextInt(BURST_OF) == 0 ? BURST : 1;
            for (int i = 0; i < times; i++) {
                due.add(touches.uncovered(now.minusMillis(random.nextInt(150))));
            }
        }
        if (!now.isBefore(overLimitAt)) {
            overLimitAt = next(now, OVER_LIMIT_EVERY);
            touches.overLimit(now, held).ifPresent(due::add);
        }
        return due;
    }

    private Instant next(Instant now, Duration every) {
        return now.plus(every.dividedBy(2)).plusMillis(random.nextLong(every.toMillis()));
    }
}
