package org.gatehouse.console.settings;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.ScreenShots;
import org.kordamp.ikonli.octicons.Octicons;

/// The Settings screen: looks and notifications, for everybody.
public final class SettingsScreen implements Screen, ScreenShots {
    public static final ScreenKind KIND = new ScreenKind(
            "settings",
            ScreenKind.Group.GOVERN,
            Octicons.GEAR_16,
            new KeyCodeCombination(KeyCode.COMMA, KeyCombination.CONTROL_DOWN),
            _ -> true,
            SettingsScreen::new);

    private final List<Command> commands;
    private final SettingsView view;

    public SettingsScreen(ConsoleContext context) {
        SettingsModel model = new SettingsModel();
        SettingsController controller =
                new SettingsController(model, context.looks(), context.notices(), context.preferences());
        Command reset = Command.of(
                "settings.reset",
                context.words().text("screen.settings.title"),
                Descriptor.of(
                                context.words().text("settings.reset"),
                                context.words().text("settings.reset-hint"))
                        .withKey(new KeyCodeCombination(KeyCode.BACK_SPACE)),
                controller::reset);
        this.commands = List.of(reset);
        this.view = new SettingsView(model, context.words(), reset.button(ActionButton.Kind.PLAIN));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void onActivate() {}

    @Override
    public void onDeactivate() {}

    @Override
    public List<State> shotStates() {
        return List.of(new State("choices", () -> CompletableFuture.completedFuture(true)));
    }
}
