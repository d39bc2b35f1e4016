package org.gatehouse.console.kit;

import javafx.scene.layout.VBox;

/// The two or three lines of a queue row, one below the other.
public final class RowLines extends VBox {
    public RowLines(RowLine... lines) {
        super(lines);
        getStyleClass().add("row-lines");
    }
}
