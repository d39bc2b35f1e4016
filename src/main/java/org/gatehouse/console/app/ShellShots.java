package org.gatehouse.console.app;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gatehouse.console.app.ShellModel.Phase;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.client.StreamState;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.console.screen.Words;

/// The window around the screens, in its states.
final class ShellShots implements ScreenShots {
    private static final CompletionStage<?> AT_ONCE = CompletableFuture.completedFuture(true);

    private final Console console;
    private final Words words;

    ShellShots(Console console, Words words) {
        this.console = console;
        this.words = words;
    }

    @Override
    public List<State> shotStates() {
        return List.of(
                state("palette", console::openPalette),
                state("keys", console::showKeys),
                state("eyes", console::chooseEyes),
                state("connect", console::askWhereToConnect),
                state("lost", this::loseConnection),
                state("starting", () -> console.model().phase.set(new Phase.Starting(words.text("shell.start.demo")))),
                state("failed", () -> console.model().phase.set(new Phase.Failed(failure()))));
    }

    private State state(String name, Runnable show) {
        return new State(name, () -> {
            console.window().closeCards();
            show.run();
            return AT_ONCE;
        });
    }

    private static String failure() {
        return new ServiceUnreachable(URI.create("http://127.0.0.1:8700"), new IOException("refused")).words();
    }

    private void loseConnection() {
        Instant now = Instant.now();
        console.model().stream.set(new StreamState.Lost(now.minusSeconds(90), 4, now.plus(Duration.ofSeconds(12))));
    }
}
