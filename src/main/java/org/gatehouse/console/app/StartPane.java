package org.gatehouse.console.app;

import java.util.List;
import javafx.scene.layout.StackPane;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.screen.Words;
import org.kordamp.ikonli.octicons.Octicons;

/// What stands in the middle while there is no session: that it is being made, or why it cannot be.
final class StartPane extends StackPane {
    private final Words words;
    private final List<Command> wayOut;

    /// @param wayOut what can be done when it failed
    StartPane(Words words, List<Command> wayOut) {
        this.words = words;
        this.wayOut = List.copyOf(wayOut);
        getStyleClass().add("start-pane");
    }

    void show(ShellModel.Phase phase) {
        switch (phase) {
            case ShellModel.Phase.Starting starting ->
                getChildren().setAll(new EmptyState(words.text("shell.start.title"), starting.words()));
            case ShellModel.Phase.Failed failed -> getChildren().setAll(failure(failed.words()));
            case ShellModel.Phase.Working _ -> getChildren().clear();
        }
    }

    private EmptyState failure(String what) {
        EmptyState state = new EmptyState(words.text("shell.failed.title"), what).withIcon(Octicons.ALERT_24);
        wayOut.forEach(command -> state.withAction(command.descriptor(), command::run));
        return state;
    }
}
