package org.gatehouse.service.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.PersonId;

/// How often each identity calls: a bucket of tokens that refills steadily, so that bursts are fine and floods are
/// not. One identity's flood is no other's concern.
final class CallRates {
    private final int perSecond;
    private final int burst;
    private final LongSupplier nanoTime;
    private final Map<PersonId, TokenBucket> buckets = new ConcurrentHashMap<>();

    CallRates(int perSecond, int burst, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoTime = nanoTime;
    }

    /// @throws Refusal `TOO_MANY_REQUESTS`
    void count(PersonId caller) {
        long now = nanoTime.getAsLong();
        if (!buckets.computeIfAbsent(caller, ignored -> new TokenBucket(perSecond, burst, now))
                .take(now)) {
            throw new Refusal(
                    ErrorCode.TOO_MANY_REQUESTS,
                    caller + " may call " + perSecond + " times a second over time. Wait a moment, then go on slower.");
        }
    }
}
