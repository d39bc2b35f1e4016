package org.gatehouse.service.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What has been done under a grant, by the events that it covers.
///
/// @param lastUsed the latest time of any of them; null when there is none
public record Used(
        long events, long rows, long bytes, @Nullable Instant lastUsed) {
    public static final Used NOTHING = new Used(0, 0, 0, null);

    public Used plus(long moreRows, long moreBytes, Instant at) {
        Instant last = lastUsed == null || at.isAfter(lastUsed) ? at : lastUsed;
        return new Used(events + 1, rows + moreRows, bytes + moreBytes, last);
    }
}
