package org.gatehouse.console.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javafx.animation.AnimationTimer;

/// Visits each screen for a moment and closes the window, as somebody does who looks around. On the FX thread.
final class Rehearsal extends AnimationTimer {
    /// Enough for what a screen asks for to come and to be drawn.
    private static final int PULSES_EACH = 30;

    private final Console console;
    private final Deque<String> screens = new ArrayDeque<>();
    private int pulses;

    private Rehearsal(Console console) {
        this.console = console;
    }

    /// Begins once there is a session; where none can be made it ends with what was seen until then.
    static void of(Console console) {
        console.model().phase.subscribe(phase -> {
            switch (phase) {
                case ShellModel.Phase.Starting _ -> {}
                case ShellModel.Phase.Working _ -> new Rehearsal(console).start();
                case ShellModel.Phase.Failed _ -> console.quit();
            }
        });
    }

    @Override
    public void handle(long now) {
        ScreenHost host = Objects.requireNonNull(console.session()).host();
        if (pulses == 0) {
            screens.addAll(host.screens().keySet());
            screens.remove(host.currentProperty().get());
        }
        if (++pulses % PULSES_EACH == 0) {
            if (screens.isEmpty()) {
                stop();
                console.quit();
            } else {
                host.show(screens.remove());
            }
        }
    }
}
