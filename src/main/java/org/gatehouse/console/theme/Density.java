package org.gatehouse.console.theme;

import java.util.Locale;
import javafx.css.PseudoClass;

/// How much air stands around rows and controls.
public enum Density {
    COMPACT,
    NORMAL,
    COMFORTABLE;

    /// The pseudo-class that the scene's root carries: `:compact`, `:normal` or `:comfortable`.
    public PseudoClass pseudoClass() {
        return PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));
    }
}
