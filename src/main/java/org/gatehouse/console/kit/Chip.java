package org.gatehouse.console.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A word in a pill. Its tone supports the word and never stands in for it.
public final class Chip extends Label {
    /// An empty chip, invisible until it shows something; for cells.
    public Chip() {
        getStyleClass().add("chip");
        setMinWidth(Region.USE_PREF_SIZE);
        clear();
    }

    public Chip(String text, Tone tone) {
        this();
        show(text, tone);
    }

    /// Shows a word in a tone.
    public void show(String text, Tone tone) {
        setText(text);
        setAccessibleText(text);
        tone.applyTo(this);
        setPresent(true);
    }

    /// Puts an icon before the word.
    public Chip withIcon(Ikon icon) {
        setGraphic(new FontIcon(icon));
        return this;
    }

    /// What assistive technology says where the word alone is too short: "Affiliation: parent company,
    /// Singapore".
    public Chip saying(String accessible) {
        setAccessibleText(accessible);
        return this;
    }

    /// Takes no room until it shows something again.
    public void clear() {
        setText("");
        setAccessibleText("");
        setPresent(false);
    }

    private void setPresent(boolean present) {
        setVisible(present);
        setManaged(present);
    }
}
