package org.gatehouse.console.kit;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// The bar along the bottom of a screen with what can be done about what is shown.
public final class ActionBar extends HBox {
    public ActionBar(Node... nodes) {
        super(nodes);
        getStyleClass().add("action-bar");
    }
}
