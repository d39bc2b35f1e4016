package org.gatehouse.console.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A tinted box that says something about what stands around it, with a link that does something about it.
public final class Callout extends HBox {
    /// @param tone accent to inform, warning for what is due, danger for what is wrong
    public Callout(Tone tone, Node message) {
        getStyleClass().add("callout");
        tone.applyTo(this);
        HBox.setHgrow(message, Priority.ALWAYS);
        if (message instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        getChildren().add(message);
        setAlignment(Pos.BOTTOM_LEFT);
    }

    public Callout(Tone tone, String message) {
        this(tone, Texts.body(message));
    }

    /// Puts the link at the end.
    public Callout withAction(Descriptor descriptor, Runnable action) {
        getChildren().add(Links.of(descriptor, action));
        return this;
    }
}
