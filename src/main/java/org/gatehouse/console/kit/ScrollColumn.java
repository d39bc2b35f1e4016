package org.gatehouse.console.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// Things one below the other, as wide as the place they are in and scrolling where they are taller. Whatever
/// can grow with its content or with the text size stands in one of these.
public final class ScrollColumn extends ScrollPane {
    private final VBox column;

    public ScrollColumn(Node... children) {
        column = new VBox(children);
        column.getStyleClass().add("column");
        column.setMinWidth(0);
        getStyleClass().add("scroll-column");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinSize(0, 0);
        // What can be focused lies within; the pane itself is no stop.
        setFocusTraversable(false);
    }

    /// Replaces what stands in the column and goes back to its top.
    public void setChildren(Node... children) {
        column.getChildren().setAll(children);
        setVvalue(0);
    }
}
