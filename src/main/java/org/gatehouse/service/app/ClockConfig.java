package org.gatehouse.service.app;

import java.time.Duration;

/// How the passing of time is acted on: starts, ends, lapses, reminders.
///
/// @param every how often it is looked for what is due
public record ClockConfig(Duration every) {
    public static final ClockConfig USUAL = new ClockConfig(Duration.ofSeconds(1));

    static ClockConfig from(Settings settings) {
        return new ClockConfig(
                settings.duration("clock.every", USUAL.every(), Duration.ofMillis(100), Duration.ofMinutes(1)));
    }
}
