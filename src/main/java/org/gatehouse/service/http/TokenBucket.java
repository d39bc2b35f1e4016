package org.gatehouse.service.http;

/// How often somebody may call: full at first, emptied by calls, refilled steadily. Safe for any number of threads.
final class TokenBucket {
    private static final double NANOS = 1e9;

    private final int perSecond;
    private final int burst;
    private double tokens;
    private long filledAt;

    TokenBucket(int perSecond, int burst, long now) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.tokens = burst;
        this.filledAt = now;
    }

    /// @return whether there was one
    synchronized boolean take(long now) {
        tokens = Math.min(burst, tokens + Math.max(0, now - filledAt) / NANOS * perSecond);
        filledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }
}
