package org.gatehouse.console.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/// Points in time as people type them: `14:00` for the next time the clock says so, `tomorrow 9:00`, `2026-11-24
/// 14:00`. Local time.
final class Moments {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    /// Empty when it is no point in time.
    Optional<Instant> parse(String typed) {
        String[] words = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("(?<=\\d)t(?=\\d)", " ")
                .split("\\s+", -1);
        try {
            return switch (words.length) {
                case 1 -> Optional.of(next(LocalTime.parse(words[0], CLOCK)));
                case 2 -> Optional.of(at(day(words[0]), LocalTime.parse(words[1], CLOCK)));
                default -> Optional.empty();
            };
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// As [#parse] reads it: `2026-11-24 14:00`. Seconds are dropped.
    String text(Instant at) {
        return WHOLE.format(at.atZone(clock.getZone()));
    }

    private LocalDate day(String word) {
        LocalDate today = LocalDate.now(clock);
        return switch (word) {
            case "today" -> today;
            case "tomorrow" -> today.plusDays(1);
            default -> LocalDate.parse(word);
        };
    }

    private Instant next(LocalTime time) {
        Instant today = at(LocalDate.now(clock), time);
        return today.isBefore(clock.instant()) ? at(LocalDate.now(clock).plusDays(1), time) : today;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, clock.getZone()).toInstant();
    }
}
