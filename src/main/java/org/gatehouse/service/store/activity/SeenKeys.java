package org.gatehouse.service.store.activity;

import java.util.NavigableMap;
import java.util.TreeMap;

/// The keys of the newest stored events, by the hour of their time. Says for sure that an event is new; where it
/// cannot, the store must be searched. Confined to one thread.
final class SeenKeys {
    static final long HOUR = 3_600_000;

    private final int most;
    private final NavigableMap<Long, LongSet> hours = new TreeMap<>();
    private long horizon = Long.MIN_VALUE;
    private int size;

    SeenKeys(int most) {
        this.most = most;
    }

    /// Everything before this time, in milliseconds, is unknown here.
    void unknownBefore(long time) {
        horizon = Math.max(horizon, time);
    }

    boolean isNewForSure(long time, long hash) {
        LongSet hour = hours.get(Math.floorDiv(time, HOUR));
        return time >= horizon && (hour == null || !hour.contains(hash));
    }

    void add(long time, long hash) {
        if (hours.computeIfAbsent(Math.floorDiv(time, HOUR), hour -> new LongSet())
                .add(hash)) {
            size++;
        }
        while (size > most && hours.size() > 1) {
            var oldest = hours.pollFirstEntry();
            size -= oldest.getValue().size();
            unknownBefore((oldest.getKey() + 1) * HOUR);
        }
    }
}
