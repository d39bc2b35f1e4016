package org.gatehouse.console.request;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.KeyCap;

/// A button that opens the acts there is no room for, each with its key.
final class MoreActs {
    private MoreActs() {}

    static Node button(Descriptor descriptor, List<Command> commands) {
        MenuButton button = new MenuButton(descriptor.name());
        button.getStyleClass().add("action-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        descriptor.describe(button);
        commands.forEach(command -> button.getItems().add(item(command)));
        return button;
    }

    /// The key is drawn and not registered: the registry of commands answers to it already.
    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.descriptor().name());
        command.descriptor().keyText().ifPresent(key -> item.setGraphic(new KeyCap(key)));
        item.disableProperty().bind(Bindings.not(command.enabled()));
        item.setOnAction(_ -> command.run());
        return item;
    }
}
