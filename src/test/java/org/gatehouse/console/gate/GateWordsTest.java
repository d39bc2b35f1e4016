package org.gatehouse.console.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.GateView;
import org.gatehouse.contract.GateView.Behind;
import org.gatehouse.contract.GateView.BundleState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateWordsTest {
    private static final Instant NOW = GateFixture.NOW;

    private final GateWords words = new GateWords(Words.of(Messages.load(), Clock.fixed(NOW, ZoneOffset.UTC)));

    private static BundleState bundle(boolean current, @Nullable Behind behind) {
        return new BundleState("b", "a", NOW, current, behind);
    }

    private GateWords.Pill state(@Nullable Instant seen, @Nullable BundleState bundle) {
        return words.state(GateFixture.view(GateFixture.FIRST, seen, bundle), NOW);
    }

    @Test
    void whatIsWrongNowIsSaidFirst() {
        Instant justNow = NOW.minusSeconds(1);
        Instant longAgo = NOW.minus(GateView.SILENT_AFTER).minusSeconds(1);
        assertThat(state(null, null).text()).isEqualTo("Never heard of");
        assertThat(state(justNow, null)).isEqualTo(new GateWords.Pill("Answered", Tone.SUCCESS));
        assertThat(state(longAgo, null)).isEqualTo(new GateWords.Pill("Silent", Tone.WARNING));
        assertThat(state(justNow, bundle(true, null)).tone()).isEqualTo(Tone.SUCCESS);
        assertThat(state(longAgo, bundle(false, new Behind(0, 1, 0, false, false)))
                        .tone())
                .as("it may still allow what was withdrawn")
                .isEqualTo(Tone.DANGER);
        assertThat(state(justNow, bundle(false, null)).tone())
                .as("nobody can tell what it allows")
                .isEqualTo(Tone.DANGER);
        assertThat(state(justNow, bundle(false, new Behind(3, 0, 0, false, false))))
                .as("it only allows less than it should")
                .isEqualTo(new GateWords.Pill("Behind", Tone.WARNING));
        GateView retired = GateFixture.view(GateFixture.FIRST.retired(NOW), longAgo, null);
        assertThat(words.state(retired, NOW).text()).isEqualTo("Retired");
    }

    @Test
    void whatIsNotAcknowledgedIsSaidInLines() {
        assertThat(words.behind(null)).isEmpty();
        assertThat(words.behind(new Behind(1, 2, 0, true, true)))
                .extracting(GateWords.Pill::text)
                .containsExactly(
                        "2 grants that it may still allow by, though withdrawn",
                        "People have changed since; a lock may not hold there",
                        "Assets or freezes on them have changed since",
                        "1 grant that it does not know of yet");
    }

    @Test
    void figuresAreShort() {
        assertThat(GateWords.figure(0)).isEqualTo("0");
        assertThat(GateWords.figure(0.25)).isEqualTo("0.3");
        assertThat(GateWords.figure(18_250.4)).isEqualTo(Numbers.grouped(18_250));
        assertThat(words.action("read")).isEqualTo("Read, no export");
        assertThat(words.action("SelectFromColumns")).isEqualTo("SelectFromColumns");
    }
}
