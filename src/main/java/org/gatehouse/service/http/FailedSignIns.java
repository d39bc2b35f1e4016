package org.gatehouse.service.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/// Puts failed sign-ins on record, at a bounded rate: somebody who tries a million tokens must neither fill the
/// ledger nor keep the store busy.
final class FailedSignIns {
    /// From one address.
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final int MOST_A_MINUTE = 60;

    private final Tokens tokens;
    private final InstantSource clock;
    private final Executor executor;
    private final Map<String, Instant> lastByAddress = new HashMap<>();
    private Instant minute = Instant.EPOCH;
    private int inMinute;

    /// @param executor writes them down, so that nobody who is refused waits for the store
    FailedSignIns(Tokens tokens, InstantSource clock, Executor executor) {
        this.tokens = tokens;
        this.clock = clock;
        this.executor = executor;
    }

    void note(String reason, String from) {
        if (isDue(from)) {
            executor.execute(() -> tokens.recordFailure(reason, from));
        }
    }

    private synchronized boolean isDue(String from) {
        Instant now = clock.instant();
        if (Duration.between(minute, now).toSeconds() >= 60) {
            minute = now;
            inMinute = 0;
            lastByAddress.values().removeIf(last -> last.plus(PAUSE).isBefore(now));
        }
        Instant last = lastByAddress.get(from);
        if (inMinute == MOST_A_MINUTE || (last != null && now.isBefore(last.plus(PAUSE)))) {
            return false;
        }
        inMinute++;
        lastByAddress.put(from, now);
        return true;
    }
}
