package org.gatehouse.console.app;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.gatehouse.console.client.StreamState;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.TypedKey;
import org.gatehouse.console.screen.Words;
import org.jspecify.annotations.Nullable;

/// What can be done anywhere in the window, whatever the screen.
final class WindowCommands {
    final Command palette;
    final Command keys;
    final Command notices;
    final Command eyes;
    final Command connect;
    final Command demo;
    final Command retry;
    final Command quit;

    private final Words words;

    /// What the commands do.
    interface Acts {
        void openPalette();

        void showKeys();

        void openNotices();

        /// Shows who is signed in, and who else one can be.
        void chooseEyes();

        void askWhereToConnect();

        void startDemo();

        /// Tries again to reach the service, now.
        void retry();

        void quit();
    }

    WindowCommands(ShellModel model, Acts acts, Words words) {
        this.words = words;
        ObservableBooleanValue always = Bindings.createBooleanBinding(() -> true);
        ObservableBooleanValue signedIn = Bindings.isNotNull(model.me);
        palette = command("palette", control(KeyCode.K), always, acts::openPalette);
        keys = command("keys", new TypedKey("?"), always, acts::showKeys);
        notices = command("notices", control(KeyCode.B), always, acts::openNotices);
        eyes = command(
                "eyes",
                new KeyCodeCombination(KeyCode.P, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN),
                signedIn,
                acts::chooseEyes);
        connect = command("connect", null, always, acts::askWhereToConnect);
        demo = command("demo", null, Bindings.not(model.demo), acts::startDemo);
        retry = command(
                "retry",
                null,
                Bindings.createBooleanBinding(() -> isOut(model), model.stream, model.phase),
                acts::retry);
        quit = command("quit", control(KeyCode.Q), always, acts::quit);
    }

    List<Command> all() {
        return List.of(palette, keys, notices, eyes, connect, demo, retry, quit);
    }

    private Command command(
            String name, @Nullable KeyCombination key, ObservableBooleanValue enabled, Runnable action) {
        Descriptor descriptor =
                Descriptor.of(words.text("shell.command." + name), words.text("shell.command." + name + ".help"));
        return new Command(
                "shell." + name,
                words.text("shell.keys.window"),
                key == null ? descriptor : descriptor.withKey(key),
                enabled,
                action);
    }

    private static boolean isOut(ShellModel model) {
        return model.stream.get() instanceof StreamState.Lost || model.phase.get() instanceof ShellModel.Phase.Failed;
    }

    private static KeyCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN);
    }
}
