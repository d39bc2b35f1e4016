package org.gatehouse.service.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.service.events.Delivery;
import org.gatehouse.service.events.Receipt;
import org.jspecify.annotations.Nullable;

/// How one feed is, since the service started. Safe for any number of threads.
final class FeedHealth {
    private static final int SECONDS = 60;

    private final long[] seconds = new long[SECONDS];
    private final long[] counts = new long[SECONDS];
    private @Nullable Instant lastEvent;
    private @Nullable Instant lastArrival;
    private @Nullable Long lagMs;
    private long stored;
    private long duplicates;
    private long clockAheadMs;
    private @Nullable Long sequence;
    private long gaps;
    private long missing;

    /// @param lastEvent the latest time of any of its events
    /// @param lagMs null when it has delivered none
    record Now(
            @Nullable Instant lastEvent,
            @Nullable Instant lastArrival,
            long perMinute,
            @Nullable Long lagMs,
            long stored,
            long duplicates,
            long gaps,
            long missing,
            long clockAheadMs) {}

    synchronized void arrived(List<Delivery.Item> items, Receipt receipt, @Nullable Long number, Instant at) {
        lastArrival = at;
        stored += receipt.stored();
        duplicates += receipt.duplicates();
        for (Delivery.Item item : items) {
            Instant time = item.activity().time();
            clockAheadMs = Math.max(clockAheadMs, Duration.between(at, time).toMillis());
            if (lastEvent == null || time.isAfter(lastEvent)) {
                lastEvent = time;
                lagMs = Math.max(0, Duration.between(time, at).toMillis());
            }
        }
        count(at.getEpochSecond(), receipt.stored());
        if (number != null) {
            numbered(number);
        }
    }

    /// Deliveries are numbered by their sender; one that is repeated bears its number again.
    private void numbered(long number) {
        if (sequence != null && number > sequence + 1) {
            gaps++;
            missing += number - sequence - 1;
        } else if (sequence != null && number <= sequence && missing > 0 && number != sequence) {
            missing--;
        }
        sequence = sequence == null ? number : Math.max(sequence, number);
    }

    private void count(long second, long events) {
        int place = (int) Math.floorMod(second, (long) SECONDS);
        if (seconds[place] != second) {
            seconds[place] = second;
            counts[place] = 0;
        }
        counts[place] += events;
    }

    synchronized Now now(Instant at) {
        long perMinute = 0;
        for (int i = 0; i < SECONDS; i++) {
            perMinute += seconds[i] > at.getEpochSecond() - SECONDS ? counts[i] : 0;
        }
        return new Now(lastEvent, lastArrival, perMinute, lagMs, stored, duplicates, gaps, missing, clockAheadMs);
    }
}
