package org.gatehouse.console.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
    private final Durations durations = new Durations(Messages.load());

    @ParameterizedTest
    @CsvSource({"PT12S,12 s", "PT24M59S,24 min", "PT3H59M,3 h", "PT47H,47 h", "PT48H,2 days", "P5D,5 days", "-PT2H,2 h"
    })
    void saysTheLargestUnit(Duration duration, String words) {
        assertThat(durations.words(duration)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT3H12M,3 h 12 min",
        "PT71H58M59S,71 h 58 min",
        "PT2H,2 h",
        "PT4M10S,4 min 10 s",
        "PT59S,59 s",
        "PT0S,0 s"
    })
    void saysTwoUnits(Duration duration, String words) {
        assertThat(durations.exact(duration)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"PT24M,due 24 min", "PT59S,due now", "-PT59S,due now", "-PT2H,overdue by 2 h"})
    void saysWhatIsLeft(Duration left, String words) {
        assertThat(durations.due(left)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"PT24M,due in 24 min", "-PT3M,overdue by 3 min"})
    void saysWhatIsLeftInASentence(Duration left, String words) {
        assertThat(durations.dueIn(left)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"PT0.2S,just now", "PT12S,12 s ago", "P1D,24 h ago"})
    void saysHowLongAgo(Duration passed, String words) {
        assertThat(durations.ago(passed)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"PT0.014S,14 ms", "PT0.4S,0.4 s", "PT3.25S,3.2 s", "PT12S,12 s"})
    void saysWhatAMachineTook(Duration taken, String words) {
        assertThat(durations.precise(taken)).isEqualTo(words);
    }
}
