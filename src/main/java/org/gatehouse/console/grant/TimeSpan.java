package org.gatehouse.console.grant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A stretch of time as drawn along a line: where an instant stands on it, and where its ticks are. Pure.
record TimeSpan(Instant from, Zoom zoom) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /// How much of the past is shown, so that what began lately is in sight.
    private static final double PAST_SHARE = 0.3;

    /// How much time is in sight, and how it is ticked.
    enum Zoom {
        DAY(Duration.ofHours(24)),
        WEEK(Duration.ofDays(7)),
        MONTH(Duration.ofDays(31));

        private final Duration length;

        Zoom(Duration length) {
            this.length = length;
        }
    }

    /// A mark along the line.
    ///
    /// @param strong a day begins
    record Tick(Instant at, String text, boolean strong) {}

    /// The stretch that has the present in its first third.
    static TimeSpan around(Instant now, Zoom zoom) {
        return new TimeSpan(now.minusMillis((long) (zoom.length.toMillis() * PAST_SHARE)), zoom);
    }

    Instant until() {
        return from.plus(zoom.length);
    }

    /// So many lengths later, or earlier when negative.
    TimeSpan moved(double lengths) {
        return new TimeSpan(from.plusMillis((long) (zoom.length.toMillis() * lengths)), zoom);
    }

    /// The same middle at another zoom.
    TimeSpan zoomed(Zoom other) {
        Instant anchor = from.plusMillis((long) (zoom.length.toMillis() * PAST_SHARE));
        return around(anchor, other);
    }

    /// Where an instant stands: 0 at the beginning, 1 at the end, beyond where it is beyond.
    double share(Instant at) {
        return (double) Duration.between(from, at).toMillis() / zoom.length.toMillis();
    }

    boolean touches(Instant start, Instant end) {
        return end.isAfter(from) && start.isBefore(until());
    }

    /// The ticks in sight, in order.
    List<Tick> ticks(ZoneId zone) {
        return switch (zoom) {
            case DAY -> hours(zone);
            case WEEK -> days(zone, 1, DAY);
            case MONTH -> days(zone, 3, DATE);
        };
    }

    private List<Tick> hours(ZoneId zone) {
        List<Tick> ticks = new ArrayList<>();
        ZonedDateTime at = from.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        while (at.toInstant().isBefore(until())) {
            if (at.getHour() % 3 == 0) {
                boolean midnight = at.getHour() == 0;
                ticks.add(new Tick(at.toInstant(), (midnight ? DATE : HOUR).format(at), midnight));
            }
            at = at.plusHours(1);
        }
        return ticks;
    }

    private List<Tick> days(ZoneId zone, int every, DateTimeFormatter format) {
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = from.atZone(zone).toLocalDate().plusDays(1);
        Instant at = day.atStartOfDay(zone).toInstant();
        while (at.isBefore(until())) {
            if (day.toEpochDay() % every == 0) {
                ticks.add(new Tick(at, format.format(day), true));
            }
            day = day.plusDays(1);
            at = day.atStartOfDay(zone).toInstant();
        }
        return ticks;
    }
}
