package org.gatehouse.console.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({"0,0", "999,999", "1000,1_000", "184203,184_203", "-3412,-3_412"})
    void groupsThousands(long number, String text) {
        assertThat(Numbers.grouped(number)).isEqualTo(text.replace('_', '\u202f'));
    }

    @ParameterizedTest
    @CsvSource({"9811,9_811", "11204,11_204", "640000,640 k", "2900000,2.9 M", "143000000,143 M", "1200000000,1.2 G"})
    void shortensWhereExactnessDoesNotMatter(long number, String text) {
        assertThat(Numbers.brief(number)).isEqualTo(text.replace('_', '\u202f').replace(' ', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({"812,812 B", "9100000,9.1 MB", "120000000000,120 GB"})
    void writesBytes(long bytes, String text) {
        assertThat(Numbers.bytes(bytes)).isEqualTo(text.replace(' ', '\u00a0'));
    }

    @Test
    void writesShares() {
        assertThat(Numbers.percent(0.874)).isEqualTo("87\u00a0%");
    }

    @Test
    void countsOfWhatWaitsAreExactToAThousand() {
        assertThat(Numbers.counted(38)).isEqualTo("38");
        assertThat(Numbers.counted(1_000)).isEqualTo("1\u202f000");
        assertThat(Numbers.counted(1_001)).isEqualTo("1\u202f000+");
    }
}
