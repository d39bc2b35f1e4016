package org.gatehouse.console.kit;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// What a colour means, the same everywhere: red only for what is wrong now, amber for what is due, green for
/// what is good.
public enum Tone {
    NEUTRAL,
    ACCENT,
    SUCCESS,
    WARNING,
    DANGER;

    /// Gives the node this tone and takes away any other.
    public void applyTo(Node node) {
        for (Tone each : values()) {
            node.pseudoClassStateChanged(each.pseudoClass(), each == this);
        }
    }

    private PseudoClass pseudoClass() {
        return PseudoClass.getPseudoClass("tone-" + name().toLowerCase(Locale.ROOT));
    }
}
