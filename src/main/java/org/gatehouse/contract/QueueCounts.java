package org.gatehouse.contract;

import java.util.Map;

/// How many requests each view of the queue holds for one reader.
///
/// @param views by [QueueView], every one present
/// @param onDuty stewards on duty
/// @param overdue waiting requests past their time
public record QueueCounts(Map<QueueView, Integer> views, int onDuty, int overdue) {
    public QueueCounts {
        views = Map.copyOf(views);
    }

    public int of(QueueView view) {
        return views.getOrDefault(view, 0);
    }
}
