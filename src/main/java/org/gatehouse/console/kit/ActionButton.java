package org.gatehouse.console.kit;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;

/// A button that names its act and shows its key.
public final class ActionButton extends Button {
    /// What weight an act has.
    public enum Kind {
        PLAIN,
        /// The one act a screen is for; at most one in sight.
        PRIMARY,
        /// Takes something away from somebody.
        DANGER;

        private String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ActionButton(Descriptor descriptor, Kind kind, Runnable action) {
        super(descriptor.name());
        getStyleClass().addAll("action-button", kind.styleClass());
        setMinWidth(Region.USE_PREF_SIZE);
        descriptor.describe(this);
        descriptor.keyText().ifPresent(this::showKey);
        setOnAction(_ -> action.run());
    }

    /// The same name left-aligned over the whole width, for acts one below the other.
    public ActionButton filling() {
        getStyleClass().add("filling");
        setWrapText(true);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        return this;
    }

    private void showKey(String key) {
        setGraphic(new KeyCap(key));
        setContentDisplay(ContentDisplay.RIGHT);
    }
}
