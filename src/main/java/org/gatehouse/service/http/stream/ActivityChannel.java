package org.gatehouse.service.http.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gatehouse.contract.ActivityBatch;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.jspecify.annotations.Nullable;

/// What all followers of one filter are sent: encoded once, a short time's worth kept for those who lag. Confined
/// to whoever holds the hub's lock, but for [#encoded].
final class ActivityChannel {
    private static final int KEPT = 200;
    static final int SHOWN_MOST = 300;

    private final ActivitySubscription.Filter filter;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int followers;
    private long end;
    private long matched;

    /// @param end the number of the newest event that was looked at
    ActivityChannel(ActivitySubscription.Filter filter, long end) {
        this.filter = filter;
        this.end = end;
    }

    /// Events that became durable after `begin`, up to and including `end`.
    ///
    /// @param matchedBefore how many events had fitted before these
    @SuppressWarnings("ArrayRecordComponent") // never compared; shared by all followers on purpose
    record Frame(long begin, long end, long matchedBefore, long matched, byte[] bytes) {}

    /// What is sent of these events; null when none of them fits.
    @Nullable
    Frame encoded(List<Activity> activities, long begin, long newest) {
        List<Activity> fitting = new ArrayList<>();
        for (Activity activity : activities) {
            if (filter.query().test(activity) && (filter.onlyOf() == null || activity.concerns(filter.onlyOf()))) {
                fitting.add(activity);
            }
        }
        return fitting.isEmpty() ? null : new Frame(begin, newest, 0, fitting.size(), bytes(fitting, newest));
    }

    static byte[] bytes(List<Activity> fitting, long newest) {
        List<Activity> shown = fitting.subList(Math.max(0, fitting.size() - SHOWN_MOST), fitting.size());
        ActivityBatch batch = new ActivityBatch(
                fitting.size(), count(fitting, CoverageState.UNCOVERED), count(fitting, CoverageState.DENIED), shown);
        return EncodedEvent.frame(Long.toString(newest), "activity", batch);
    }

    private static long count(List<Activity> activities, CoverageState coverage) {
        return activities.stream()
                .filter(activity -> activity.coverage() == coverage)
                .count();
    }

    /// Adds what was encoded of the events up to `newest`.
    void add(@Nullable Frame encoded, long newest) {
        if (encoded != null) {
            frames.add(new Frame(encoded.begin(), encoded.end(), matched, encoded.matched(), encoded.bytes()));
            matched += encoded.matched();
            if (frames.size() > KEPT) {
                frames.remove();
            }
        }
        end = newest;
    }

    /// Frames of which a follower who has everything up to a number lacks something, the oldest first.
    List<Frame> after(long seq) {
        List<Frame> found = new ArrayList<>();
        for (Frame frame : frames) {
            if (frame.end() > seq) {
                found.add(frame);
            }
        }
        return found;
    }

    long end() {
        return end;
    }

    long matched() {
        return matched;
    }

    void came() {
        followers++;
    }

    /// @return whether nobody is left
    boolean went() {
        return --followers == 0;
    }
}
