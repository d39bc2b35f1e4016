package org.gatehouse.console.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:34:59.149Z");
    private final Times times = new Times(Clock.fixed(NOW, ZoneId.of("Europe/Berlin")), Messages.load());

    @Test
    void showsTheLocalClock() {
        assertThat(times.minutes(NOW)).isEqualTo("13:34");
        assertThat(times.seconds(NOW)).isEqualTo("13:34:59");
        assertThat(times.millis(NOW)).isEqualTo("13:34:59.149");
    }

    @Test
    void showsUtcForTheHover() {
        assertThat(times.utc(NOW)).isEqualTo("2026-11-24 12:34:59 UTC");
    }

    @Test
    void namesTheDay() {
        assertThat(times.day(NOW)).isEqualTo("Today");
        assertThat(times.day(NOW.minus(Duration.ofDays(1)))).isEqualTo("Yesterday");
        assertThat(times.day(NOW.plus(Duration.ofDays(1)))).isEqualTo("Tomorrow");
        assertThat(times.day(NOW.plus(Duration.ofDays(3)))).isEqualTo("Fri 27 Nov");
        assertThat(times.day(NOW.minus(Duration.ofDays(400)))).isEqualTo("20 Oct 2025");
    }

    @Test
    void leavesTheDayOutWhereItIsToday() {
        assertThat(times.moment(NOW)).isEqualTo("13:34");
        assertThat(times.moment(NOW.minus(Duration.ofDays(2)))).isEqualTo("Sun 22 Nov 13:34");
    }

    @Test
    void showsASpan() {
        Instant start = Instant.parse("2026-11-24T13:00:00Z");

        assertThat(times.window(start, start.plus(Duration.ofHours(8)))).isEqualTo("Today 14:00 – 22:00 (8 h)");
        assertThat(times.window(start, start.plus(Duration.ofHours(12))))
                .isEqualTo("Today 14:00 – Tomorrow 02:00 (12 h)");
    }
}
