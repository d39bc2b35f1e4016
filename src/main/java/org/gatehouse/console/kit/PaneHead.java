package org.gatehouse.console.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The head of a pane such as a queue: its title, a summary at the right, and filters below.
public final class PaneHead extends VBox {
    private final Label summary = Texts.muted("");

    public PaneHead(String title, Node... below) {
        getStyleClass().add("pane-head");
        Label heading = Texts.paneTitle(title);
        heading.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(heading, new Spacer(), summary);
        line.getStyleClass().add("head-line");
        getChildren().add(line);
        getChildren().addAll(below);
    }

    /// Says in a line how things stand: "38 waiting · 3 due within 1 h".
    public void setSummary(String text) {
        summary.setText(text);
    }
}
