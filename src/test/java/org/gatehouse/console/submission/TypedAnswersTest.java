package org.gatehouse.console.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Times, lengths of time and countries as people type them.
class TypedAnswersTest {
    private final Moments moments = new Moments(FormFixtures.CLOCK);

    @ParameterizedTest
    @CsvSource({
        "8 h, PT8H",
        "8h, PT8H",
        "30 min, PT30M",
        "30m, PT30M",
        "1 h 30 min, PT1H30M",
        "3 days, PT72H",
        "1 day, PT24H",
        "2 Hours, PT2H"
    })
    void aLengthIsUnderstood(String typed, Duration meant) {
        assertThat(Spans.parse(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "8", "0 h", "-1 h", "8 h and more", "99999 days"})
    void whatIsNoLengthIsRefused(String typed) {
        assertThat(Spans.parse(typed)).isEmpty();
    }

    @Property
    void aWrittenLengthIsReadAsTheSame(@ForAll @IntRange(min = 1, max = 129_600) int minutes) {
        Duration span = Duration.ofMinutes(minutes);

        assertThat(Spans.parse(Spans.text(span))).contains(span);
    }

    @ParameterizedTest
    @CsvSource({
        "14:00, 2026-11-24T14:00:00Z",
        "9:00, 2026-11-25T09:00:00Z",
        "today 14:30, 2026-11-24T14:30:00Z",
        "Tomorrow 9:00, 2026-11-25T09:00:00Z",
        "2026-12-01 08:15, 2026-12-01T08:15:00Z",
        "2026-12-01T08:15, 2026-12-01T08:15:00Z"
    })
    void aMomentIsUnderstood(String typed, Instant meant) {
        assertThat(moments.parse(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "later", "25:00", "2026-02-30 10:00", "tomorrow", "today 9:00 sharp"})
    void whatIsNoMomentIsRefused(String typed) {
        assertThat(moments.parse(typed)).isEmpty();
    }

    @Test
    void aCountryIsFoundByCodeNameOrItsBeginning() {
        assertThat(Countries.find("us")).contains("US");
        assertThat(Countries.find(" Singapore ")).contains("SG");
        assertThat(Countries.find("singa")).contains("SG");
        assertThat(Countries.find("Niger")).contains("NE");
    }

    @Test
    void anAmbiguousOrUnknownCountryIsNotGuessed() {
        assertThat(Countries.find("united")).isEmpty();
        assertThat(Countries.find("Atlantis")).isEmpty();
        assertThat(Countries.find("")).isEmpty();
    }
}
