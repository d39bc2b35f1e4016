package org.gatehouse.console.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// One piece of news in the status bar: a dot where there is something to judge, and words.
public final class StatusItem extends Label {
    private final Region dot = new Region();

    public StatusItem() {
        getStyleClass().add("status-item");
        dot.getStyleClass().add("dot");
    }

    /// Words alone.
    public void show(String text) {
        setText(text);
        setGraphic(null);
    }

    /// Words with a dot that supports them.
    public void show(String text, Tone tone) {
        setText(text);
        tone.applyTo(dot);
        setGraphic(dot);
    }
}
