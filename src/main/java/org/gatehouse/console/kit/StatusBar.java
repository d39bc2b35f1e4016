package org.gatehouse.console.kit;

import java.util.List;
import javafx.scene.layout.HBox;

/// The line along the bottom of the window.
public final class StatusBar extends HBox {
    public StatusBar(List<StatusItem> left, List<StatusItem> right) {
        getStyleClass().add("status-line");
        getChildren().addAll(left);
        getChildren().add(new Spacer());
        getChildren().addAll(right);
    }
}
