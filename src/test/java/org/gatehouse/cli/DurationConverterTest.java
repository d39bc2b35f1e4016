package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationConverterTest {
    private final DurationConverter converter = new DurationConverter();

    @ParameterizedTest
    @CsvSource({"90m,PT90M", "8h,PT8H", "2d,P2D", "1d12h,P1DT12H", "1h30m,PT1H30M", "PT8H,PT8H", "pt8h,PT8H"})
    void readsWhatPeopleType(String typed, Duration meant) {
        assertThat(converter.convert(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "h", "eight hours", "8h2d", "P"})
    void refusesAnythingElseWithAnExample(String typed) {
        assertThatThrownBy(() -> converter.convert(typed))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("8h");
    }

    @Test
    void writesDurationsInWords() {
        assertThat(Times.words(Duration.ofHours(36))).isEqualTo("1 d 12 h");
        assertThat(Times.words(Duration.ofMinutes(45))).isEqualTo("45 min");
        assertThat(Times.words(Duration.ofSeconds(30))).isEqualTo("30 s");
    }
}
