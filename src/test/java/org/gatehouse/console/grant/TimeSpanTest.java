package org.gatehouse.console.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.gatehouse.console.grant.TimeSpan.Tick;
import org.gatehouse.console.grant.TimeSpan.Zoom;
import org.junit.jupiter.api.Test;

class TimeSpanTest {
    private static final Instant NOW = Instant.parse("2026-11-24T13:36:00Z");

    @Test
    void thePresentStandsInTheFirstThirdAtEveryZoom() {
        for (Zoom zoom : Zoom.values()) {
            assertThat(TimeSpan.around(NOW, zoom).share(NOW)).isBetween(0.29, 0.31);
        }
    }

    @Test
    void zoomingKeepsThePlace() {
        TimeSpan day = TimeSpan.around(NOW, Zoom.DAY);

        assertThat(Duration.between(
                                day.from(),
                                day.zoomed(Zoom.MONTH).zoomed(Zoom.DAY).from())
                        .abs())
                .isLessThan(Duration.ofSeconds(1));
        assertThat(day.moved(1).from()).isEqualTo(day.until());
    }

    @Test
    void whatOnlyReachesInIsInSight() {
        TimeSpan day = TimeSpan.around(NOW, Zoom.DAY);

        assertThat(day.touches(NOW.minus(Duration.ofDays(9)), NOW)).isTrue();
        assertThat(day.touches(day.until(), day.until().plusSeconds(1))).isFalse();
        assertThat(day.touches(day.from().minusSeconds(9), day.from())).isFalse();
    }

    @Test
    void daysAreTickedAtMidnightWhereTheReaderIsAlsoWhenClocksChange() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        TimeSpan week = new TimeSpan(Instant.parse("2026-10-23T12:00:00Z"), Zoom.WEEK);

        assertThat(week.ticks(berlin))
                .extracting(tick -> tick.at().atZone(berlin).getHour())
                .containsOnly(0)
                .hasSize(7);
        assertThat(TimeSpan.around(NOW, Zoom.DAY).ticks(ZoneOffset.UTC))
                .extracting(Tick::text)
                .contains("15:00", "25 Nov", "03:00");
    }
}
