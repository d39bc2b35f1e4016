package org.gatehouse.console.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Looks like a field for searching and opens the command palette.
public final class SearchField extends Button {
    /// @param descriptor its name is the prompt, "Search or jump to…"
    public SearchField(Descriptor descriptor, Runnable open) {
        getStyleClass().setAll("search-field");
        descriptor.describe(this);
        Label prompt = new Label(descriptor.name());
        prompt.getStyleClass().add("prompt");
        prompt.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(prompt, Priority.ALWAYS);
        HBox face = new HBox(prompt);
        face.getStyleClass().add("face");
        face.setMouseTransparent(true);
        face.prefWidthProperty().bind(widthProperty().subtract(22));
        descriptor.keyText().ifPresent(key -> face.getChildren().add(new KeyCap(key)));
        setGraphic(face);
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(_ -> open.run());
    }
}
