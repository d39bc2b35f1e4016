package org.gatehouse.console.i18n;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Points in time as people read them: local, with UTC for the hover.
public final class Times {
    private static final DateTimeFormatter MINUTES = pattern("HH:mm");
    private static final DateTimeFormatter SECONDS = pattern("HH:mm:ss");
    private static final DateTimeFormatter MILLIS = pattern("HH:mm:ss.SSS");
    private static final DateTimeFormatter DAY = pattern("EEE d MMM");
    private static final DateTimeFormatter DAY_AND_YEAR = pattern("d MMM yyyy");
    private static final DateTimeFormatter UTC =
            pattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final Messages messages;
    private final Durations durations;

    /// @param clock tells today and the zone in which times are shown
    public Times(Clock clock, Messages messages) {
        this.clock = clock;
        this.messages = messages;
        this.durations = new Durations(messages);
    }

    /// The clock alone: `13:34`.
    public String minutes(Instant at) {
        return MINUTES.format(at.atZone(zone()));
    }

    /// The clock with seconds: `13:34:59`.
    public String seconds(Instant at) {
        return SECONDS.format(at.atZone(zone()));
    }

    /// The clock with milliseconds: `13:34:59.149`.
    public String millis(Instant at) {
        return MILLIS.format(at.atZone(zone()));
    }

    /// The day: `Today`, `Yesterday`, `Tomorrow`, `Mon 24 Nov`, or with the year when it is another one.
    public String day(Instant at) {
        LocalDate day = at.atZone(zone()).toLocalDate();
        LocalDate today = LocalDate.now(clock);
        if (day.equals(today)) {
            return messages.text("time.today");
        }
        if (day.equals(today.minusDays(1))) {
            return messages.text("time.yesterday");
        }
        if (day.equals(today.plusDays(1))) {
            return messages.text("time.tomorrow");
        }
        return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
    }

    /// The shortest that is unmistakable: `13:34` when it is today, else `Mon 24 Nov 13:34`.
    public String moment(Instant at) {
        boolean today = at.atZone(zone()).toLocalDate().equals(LocalDate.now(clock));
        return today ? minutes(at) : day(at) + " " + minutes(at);
    }

    /// A span: `Today 14:00 – 22:00 (8 h)`, naming the second day where it differs from the first.
    public String window(Instant from, Instant until) {
        String end = day(from).equals(day(until)) ? minutes(until) : day(until) + " " + minutes(until);
        return messages.text(
                "time.window", day(from) + " " + minutes(from), end, durations.words(Duration.between(from, until)));
    }

    /// The same point for the hover: `2026-11-24 13:34:59 UTC`.
    public String utc(Instant at) {
        return UTC.format(at);
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
