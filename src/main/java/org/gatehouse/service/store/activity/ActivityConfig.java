package org.gatehouse.service.store.activity;

import java.time.Duration;

/// How the activity store keeps house.
///
/// @param retention how long events are kept, counted from their own time
/// @param memoryMegabytes the most that the database takes for itself
/// @param waiting how many events may wait to be made durable; more are refused as overload
/// @param uidsKept how many of the newest events are known by heart, so that a repetition is told without a search
public record ActivityConfig(Duration retention, int memoryMegabytes, int waiting, int uidsKept) {
    public static final ActivityConfig USUAL = new ActivityConfig(Duration.ofDays(400), 512, 50_000, 4_000_000);
}
