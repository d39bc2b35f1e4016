package org.gatehouse.service.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.gatehouse.contract.FeedDetail.Gap;
import org.gatehouse.contract.FeedDetail.Minute;
import org.gatehouse.service.events.Delivery;
import org.gatehouse.service.events.Receipt;
import org.gatehouse.service.feed.FeedFormat;
import org.jspecify.annotations.Nullable;

/// How one feed is, since the service started. Safe for any number of threads.
final class FeedHealth {
    private static final int SECONDS = 60;
    private static final int MINUTES = 60;

    private final Instant started;
    private final long[] seconds = new long[SECONDS];
    private final long[] counts = new long[SECONDS];
    private final Minute[] minutes = new Minute[MINUTES];
    private final TreeSet<String> formats = new TreeSet<>();
    private final Gaps gaps = new Gaps();
    private @Nullable Instant lastEvent;
    private @Nullable Instant lastArrival;
    private @Nullable Long lagMs;
    private boolean heard;
    private long stored;
    private long duplicates;
    private long quarantined;
    private @Nullable Instant silentSince;
    private Instant gapsToldUpTo = Instant.EPOCH;

    /// @param started when the service began to listen: nothing can have come while it did not
    /// @param past what is known of it from before that
    FeedHealth(Instant started, Before past) {
        this.started = started;
        this.lastEvent = past.lastEvent();
        this.lastArrival = past.lastArrival();
        this.quarantined = past.quarantined();
        this.silentSince = past.silentSince();
    }

    /// What is known of a feed from before the service started.
    ///
    /// @param silentSince since when it was last said to be silent; null when it was not
    record Before(
            @Nullable Instant lastEvent,
            @Nullable Instant lastArrival,
            long quarantined,
            @Nullable Instant silentSince) {}

    /// @param lastEvent the latest time of any of its events
    /// @param lagMs null when it has delivered none since the service started
    /// @param lagLeastMs of the last hour; null when nothing came
    /// @param clockAheadMs at most, in the last hour
    /// @param toldSilentSince since when it is said to be silent; null when it is not
    record Now(
            @Nullable Instant lastEvent,
            @Nullable Instant lastArrival,
            boolean silent,
            long perMinute,
            @Nullable Long lagMs,
            @Nullable Long lagLeastMs,
            long stored,
            long duplicates,
            long quarantined,
            long gaps,
            long missing,
            long clockAheadMs,
            List<String> formats,
            @Nullable Instant toldSilentSince) {}

    synchronized void arrived(
            FeedFormat format, List<Delivery.Item> items, Receipt receipt, @Nullable Long number, Instant at) {
        lastArrival = at;
        heard = true;
        formats.add(format.wire());
        stored += receipt.stored();
        duplicates += receipt.duplicates();
        quarantined += receipt.quarantined();
        long ahead = 0;
        Long least = null;
        for (Delivery.Item item : items) {
            Instant time = item.activity().time();
            long lag = Duration.between(time, at).toMillis();
            ahead = Math.max(ahead, -lag);
            least = least(least, Math.max(0, lag));
            if (lastEvent == null || time.isAfter(lastEvent)) {
                lastEvent = time;
                lagMs = Math.max(0, lag);
            }
        }
        count(at.getEpochSecond(), receipt.stored());
        count(at, new Minute(at, receipt.stored(), receipt.quarantined(), least, ahead));
        if (number != null) {
            gaps.numbered(number, at);
        }
    }

    /// So many are no longer in quarantine.
    synchronized void released(int events) {
        quarantined = Math.max(0, quarantined - events);
    }

    private void count(long second, long events) {
        int place = (int) Math.floorMod(second, (long) SECONDS);
        if (seconds[place] != second) {
            seconds[place] = second;
            counts[place] = 0;
        }
        counts[place] += events;
    }

    private void count(Instant at, Minute more) {
        long minute = minute(at);
        int place = (int) Math.floorMod(minute, (long) MINUTES);
        Minute before = minutes[place];
        minutes[place] = before == null || minute(before.at()) != minute
                ? new Minute(
                        Instant.ofEpochSecond(minute * SECONDS),
                        more.events(),
                        more.quarantined(),
                        more.lagMs(),
                        more.clockAheadMs())
                : new Minute(
                        before.at(),
                        before.events() + more.events(),
                        before.quarantined() + more.quarantined(),
                        least(before.lagMs(), more.lagMs()),
                        Math.max(before.clockAheadMs(), more.clockAheadMs()));
    }

    private static @Nullable Long least(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : Long.valueOf(Math.min(one, other));
    }

    private static long minute(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), (long) SECONDS);
    }

    /// The last hour by minutes, the oldest first, also those in which nothing came.
    synchronized List<Minute> minutes(Instant at) {
        List<Minute> all = new ArrayList<>();
        for (long minute = minute(at) - MINUTES + 1; minute <= minute(at); minute++) {
            Minute kept = minutes[(int) Math.floorMod(minute, (long) MINUTES)];
            all.add(
                    kept != null && minute(kept.at()) == minute
                            ? kept
                            : new Minute(Instant.ofEpochSecond(minute * SECONDS), 0, 0, null, 0));
        }
        return all;
    }

    synchronized List<Gap> gaps() {
        return gaps.open();
    }

    synchronized void forgetGaps() {
        gaps.forget();
    }

    /// Gaps that were noticed before then and have not been told of; they count as told from here on.
    synchronized List<Gap> untoldGaps(Instant before) {
        List<Gap> untold = gaps.open().stream()
                .filter(gap ->
                        gap.noticed().isAfter(gapsToldUpTo) && gap.noticed().isBefore(before))
                .toList();
        untold.forEach(gap -> gapsToldUpTo = gap.noticed().isAfter(gapsToldUpTo) ? gap.noticed() : gapsToldUpTo);
        return untold;
    }

    /// @param since null when it is silent no longer
    synchronized void toldSilent(@Nullable Instant since) {
        silentSince = since;
    }

    /// @param mayBeQuiet how long it may deliver nothing
    synchronized Now now(Instant at, Duration mayBeQuiet) {
        long perMinute = 0;
        for (int i = 0; i < SECONDS; i++) {
            perMinute += seconds[i] > at.getEpochSecond() - SECONDS ? counts[i] : 0;
        }
        long ahead = 0;
        Long lagLeast = null;
        for (Minute minute : minutes(at)) {
            ahead = Math.max(ahead, minute.clockAheadMs());
            lagLeast = least(lagLeast, minute.lagMs());
        }
        return new Now(
                lastEvent,
                lastArrival,
                silent(at, mayBeQuiet),
                perMinute,
                lagMs,
                lagLeast,
                stored,
                duplicates,
                quarantined,
                gaps.count(),
                gaps.missing(),
                ahead,
                List.copyOf(formats),
                silentSince);
    }

    /// Who was said to be silent is so until it delivers, also after a start of the service.
    private boolean silent(Instant at, Duration mayBeQuiet) {
        if (lastArrival == null) {
            return false;
        }
        if (silentSince != null) {
            return !lastArrival.isAfter(silentSince);
        }
        Instant since = heard || lastArrival.isAfter(started) ? lastArrival : started;
        return since.plus(mayBeQuiet).isBefore(at);
    }
}
