package org.gatehouse.console.i18n;

import java.time.Duration;

/// Durations in words, always rounded down, so that what is left is never promised longer than it is.
public final class Durations {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long HOURS_UNTIL_DAYS = 48;

    private final Messages messages;

    public Durations(Messages messages) {
        this.messages = messages;
    }

    /// One unit, the largest that fits: `12 s`, `24 min`, `3 h`, `5 days`. The sign is dropped.
    public String words(Duration duration) {
        long seconds = duration.abs().toSeconds();
        if (seconds < MINUTE) {
            return messages.text("duration.seconds", seconds);
        }
        if (seconds < HOUR) {
            return messages.text("duration.minutes", seconds / MINUTE);
        }
        return seconds < HOURS_UNTIL_DAYS * HOUR
                ? messages.text("duration.hours", seconds / HOUR)
                : messages.text("duration.days", seconds / DAY);
    }

    /// Two units: `3 h 12 min`, `71 h 58 min`, `4 min 10 s`; one where the second would be nought. Hours are not
    /// turned into days, because people count down a 72 h clock in hours.
    public String exact(Duration duration) {
        long seconds = duration.abs().toSeconds();
        return seconds < HOUR
                ? pair(seconds, MINUTE, "duration.minutes", "duration.seconds", 1)
                : pair(seconds, HOUR, "duration.hours", "duration.minutes", MINUTE);
    }

    private String pair(long seconds, long unit, String unitKey, String restKey, long restUnit) {
        long whole = seconds / unit;
        long rest = seconds % unit / restUnit;
        if (whole == 0) {
            return messages.text(restKey, rest);
        }
        String first = messages.text(unitKey, whole);
        return rest == 0 ? first : first + " " + messages.text(restKey, rest);
    }

    /// What is left until something is due, short: `due 24 min`, `due now`, `overdue by 2 h`.
    public String due(Duration left) {
        return due(left, "duration.due");
    }

    /// The same as a sentence: `due in 24 min`, `due now`, `overdue by 2 h`.
    public String dueIn(Duration left) {
        return due(left, "duration.due-in");
    }

    private String due(Duration left, String key) {
        if (left.abs().compareTo(Duration.ofMinutes(1)) < 0) {
            return messages.text("duration.due-now");
        }
        return left.isNegative() ? messages.text("duration.overdue", words(left)) : messages.text(key, words(left));
    }

    /// How long ago something was: `12 s ago`, `just now`.
    public String ago(Duration passed) {
        return passed.compareTo(Duration.ofSeconds(1)) < 0
                ? messages.text("duration.just-now")
                : messages.text("duration.ago", words(passed));
    }

    /// How long a machine took: `14 ms`, `0.4 s`, `3.2 s`, from 10 s on as in [#words].
    public String precise(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 100) {
            return messages.text("duration.millis", millis);
        }
        return millis < 10_000
                ? messages.text("duration.seconds", "%d.%d".formatted(millis / 1000, millis % 1000 / 100))
                : words(duration);
    }
}
