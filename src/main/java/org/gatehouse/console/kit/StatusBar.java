package org.gatehouse.console.kit;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line along the bottom of the window.
public final class StatusBar extends HBox {
    public StatusBar(List<StatusItem> left, List<StatusItem> right) {
        getStyleClass().add("status-line");
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        getChildren().addAll(left);
        getChildren().add(spacer);
        getChildren().addAll(right);
    }
}
