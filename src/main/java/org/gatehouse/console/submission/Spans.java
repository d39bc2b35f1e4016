package org.gatehouse.console.submission;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths of time as people type them: `30 min`, `8h`, `1 h 30 min`, `3 days`.
final class Spans {
    private static final Pattern WHOLE =
            Pattern.compile("(?:(\\d{1,4})d(?:ays?)?)?(?:(\\d{1,4})h(?:ours?|rs?)?)?(?:(\\d{1,5})m(?:in(?:utes?)?)?)?");

    private Spans() {}

    /// Empty when it is not a length of time, or no time at all.
    static Optional<Duration> parse(String typed) {
        String text = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s,]+", "");
        Matcher found = WHOLE.matcher(text);
        if (text.isEmpty() || !found.matches()) {
            return Optional.empty();
        }
        Duration span =
                Duration.ofDays(part(found, 1)).plusHours(part(found, 2)).plusMinutes(part(found, 3));
        return span.isZero() ? Optional.empty() : Optional.of(span);
    }

    /// As [#parse] reads it: `1 h 30 min`. Seconds are dropped.
    static String text(Duration span) {
        StringBuilder text = new StringBuilder();
        append(text, span.toDays(), span.toDays() == 1 ? "day" : "days");
        append(text, span.toHoursPart(), "h");
        append(text, span.toMinutesPart(), "min");
        return text.isEmpty() ? "0 min" : text.toString();
    }

    private static void append(StringBuilder text, long count, String unit) {
        if (count > 0) {
            text.append(text.isEmpty() ? "" : " ").append(count).append(' ').append(unit);
        }
    }

    private static long part(Matcher found, int group) {
        String digits = found.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
