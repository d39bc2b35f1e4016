package org.gatehouse.console.kit;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Takes the room that is left in a row, so that what follows stands at its right end.
public final class Spacer extends Region {
    public Spacer() {
        setMinWidth(0);
        HBox.setHgrow(this, Priority.ALWAYS);
    }
}
