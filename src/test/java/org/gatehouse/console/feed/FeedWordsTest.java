package org.gatehouse.console.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.FeedDetail.Gap;
import org.gatehouse.contract.FeedDetail.Silence;
import org.gatehouse.contract.FeedView;
import org.gatehouse.contract.FeedView.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeedWordsTest {
    private final FeedWords words =
            new FeedWords(Words.of(Messages.load(), Clock.fixed(FeedFixture.NOW, ZoneOffset.UTC)));

    @ParameterizedTest
    @CsvSource({
        "SILENT,2,1,9000,SILENT,Silent,true",
        "RECEIVING,2,1,9000,MISSING,1 missing,true",
        "RECEIVING,2,0,9000,QUARANTINED,2 in quarantine,true",
        "RECEIVING,0,0,9000,CLOCK_AHEAD,Clock ahead,false",
        "RECEIVING,0,0,4000,NONE,Delivering,false",
        "NEVER,0,0,0,NEVER,Not begun,false"
    })
    void whatIsWorstIsSaidFirst(
            State state, long kept, long gaps, long ahead, Concern concern, String said, boolean somebody) {
        FeedView feed = FeedFixture.view("pg", state, kept, gaps, ahead, 10L);

        assertThat(Concern.of(feed)).isEqualTo(concern);
        assertThat(words.state(feed).text()).isEqualTo(said);
        assertThat(concern.needsSomebody()).isEqualTo(somebody);
    }

    @Test
    void clocksAreJudgedByTheFutureAndByTheQuickest() {
        assertThat(words.clock(FeedFixture.view("pg", State.RECEIVING, 0, 0, 38_000, 0L))
                        .text())
                .startsWith("Ahead of this service by up to 38 s");
        assertThat(words.clock(FeedFixture.view("pg", State.RECEIVING, 0, 0, 0, 61_000L))
                        .text())
                .startsWith("Nothing arrived in less than 1 min 1 s");
        assertThat(words.clock(FeedFixture.view("pg", State.RECEIVING, 0, 0, 0, 80L))
                        .text())
                .isEqualTo("In step with this service");
        assertThat(words.clock(FeedFixture.view("pg", State.RECEIVING, 0, 0, 0, null))
                        .text())
                .startsWith("Nothing to tell");
    }

    @Test
    void gapsAndSilencesSayFromWhenToWhen() {
        assertThat(words.gap(new Gap(182, 184, FeedFixture.NOW.minusSeconds(9), FeedFixture.NOW.minusSeconds(5))))
                .isEqualTo("Deliveries 182 to 184 (3) are missing, between 13:35:51 and 13:35:55");
        assertThat(words.silence(new Silence(FeedFixture.NOW.minusSeconds(2_820), null), FeedFixture.NOW))
                .isEqualTo("Silent since 12:49, for 47 min");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPastedNamesTheSourceAndHoldsNoToken(FeedSetup setup) {
        assertThat(setup.text("https://gatehouse.example", "pg-safety"))
                .contains("https://gatehouse.example", "/etc/gatehouse/pg-safety.token")
                .doesNotContain("gh_", "{url}", "{source}", "\\\\");
    }
}
