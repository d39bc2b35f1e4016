package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.console.AccessibleNames;
import org.gatehouse.console.Fx;
import org.gatehouse.console.theme.Appearance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Everything in the window that takes the focus has a name, and everything can be reached and left by keyboard.
class ShellAccessibilityTest {
    private final FakeTeam team = new FakeTeam();
    private final ConsoleUnderTest console = new ConsoleUnderTest(team);

    @BeforeEach
    void begin() {
        console.begin();
    }

    @AfterEach
    void close() {
        console.close();
        team.close();
    }

    @Test
    void theFrameIsNamed() {
        assertNamed(() -> {});
    }

    @Test
    void everyCardIsNamed() {
        List<Runnable> cards = List.of(
                console.get()::openPalette,
                console.get()::showKeys,
                console.get()::openNotices,
                console.get()::chooseEyes,
                console.get()::askWhereToConnect);
        cards.forEach(this::assertNamed);
    }

    @Test
    void aFailureIsNamed() {
        assertNamed(() -> console.get().model().phase.set(new ShellModel.Phase.Failed("No service.")));
    }

    private void assertNamed(Runnable show) {
        Fx.run(() -> {
            console.get().window().closeCards();
            show.run();
            Appearance.DEFAULT.applyTo(console.get().scene());
            console.get().scene().snapshot(null);
            assertThat(AccessibleNames.stops(console.get().scene().getRoot())).isGreaterThan(3);
            assertThat(AccessibleNames.missing(console.get().scene().getRoot())).isEmpty();
        });
    }
}
