package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.console.app.ConsoleUnderTest.DEMO;
import static org.gatehouse.console.app.ConsoleUnderTest.await;

import java.util.List;
import org.gatehouse.console.Fx;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    @Test
    void visitsEveryScreenAndQuits() {
        try (FakeTeam team = new FakeTeam();
                ConsoleUnderTest console = new ConsoleUnderTest(
                        origin -> new Access(origin, team.url(), List.of(FakeTeam.ROSA)),
                        "requests",
                        "grants",
                        "gates")) {
            rehearse(console);

            assertThat(console.screens)
                    .extracting(screen -> screen.told.contains("activated"))
                    .containsExactly(true, true, true);
        }
    }

    @Test
    void quitsWhereThereIsNoService() {
        AccessFinder none = _ -> {
            throw new CannotConnectException("Nobody is there.");
        };
        try (ConsoleUnderTest console = new ConsoleUnderTest(none)) {
            rehearse(console);
        }
    }

    private static void rehearse(ConsoleUnderTest console) {
        Fx.run(() -> {
            Rehearsal.of(console.get());
            console.get().begin(DEMO);
        });
        await(console.quit, Boolean::booleanValue);
    }
}
