package org.gatehouse.contract;

import java.util.List;
import org.gatehouse.model.event.Activity;

/// An event named `activity` of `GET /v1/activity/stream`: what has become durable since the one before. Its id is
/// that of the newest event looked at, so that a reader can resume after it.
///
/// @param matched how many events fit
/// @param uncovered how many of them no grant explains
/// @param denied how many of them were refused
/// @param items the newest of them, in the order in which they became durable: fewer than `matched` when there are
///         too many to be read
public record ActivityBatch(long matched, long uncovered, long denied, List<Activity> items) {
    public ActivityBatch {
        items = List.copyOf(items);
    }
}
