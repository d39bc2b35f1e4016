package org.gatehouse.contract;

import java.util.Map;

/// How many requests each view of the queue holds for one reader.
///
/// Nothing is counted further than to one more than [#MOST], which says that there are more.
///
/// @param views by [QueueView], every one present
/// @param onDuty stewards on duty
/// @param overdue waiting requests past their time
public record QueueCounts(Map<QueueView, Integer> views, int onDuty, int overdue) {
    /// How far is counted exactly; from there on it is "1,000+".
    public static final int MOST = 1_000;

    public QueueCounts {
        views = Map.copyOf(views);
    }

    public int of(QueueView view) {
        return views.getOrDefault(view, 0);
    }
}
