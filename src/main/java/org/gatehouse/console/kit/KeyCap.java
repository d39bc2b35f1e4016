package org.gatehouse.console.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A key drawn as a small cap. Says nothing to assistive technology: the control it sits in names its key.
public final class KeyCap extends Label {
    public KeyCap(String key) {
        super(key);
        getStyleClass().add("key-cap");
        setMinWidth(Region.USE_PREF_SIZE);
        setAccessibleText("");
        setMouseTransparent(true);
    }
}
