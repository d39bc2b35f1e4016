package org.gatehouse.contract;

import java.time.Instant;
import java.util.List;
import org.gatehouse.model.event.Activity;
import org.jspecify.annotations.Nullable;

/// `GET /v1/activity`: the newest first.
///
/// @param matched how many events fit in all, of which this page shows some
/// @param from events at this time or later
/// @param to events before this time
/// @param next where the next page begins, for `?after=`; null on the last page
public record ActivityPage(
        List<Activity> items,
        long matched,
        Instant from,
        Instant to,
        @Nullable String next) {
    public ActivityPage {
        items = List.copyOf(items);
    }
}
