package org.gatehouse.console.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line across the window about the whole of it: the connection is lost, this is a demo. Takes no room while
/// hidden.
public final class Banner extends HBox {
    private final Label words = Texts.body("");
    private final HBox actions = new HBox();

    public Banner(Ikon icon) {
        getStyleClass().add("banner");
        actions.getStyleClass().add("banner-actions");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(new FontIcon(icon), words, actions);
        hide();
    }

    public void show(Tone tone, String text) {
        tone.applyTo(this);
        words.setText(text);
        setAccessibleText(text);
        setPresent(true);
    }

    public void hide() {
        setPresent(false);
    }

    /// Adds a link at the end.
    public Banner withAction(Descriptor descriptor, Runnable action) {
        actions.getChildren().add(Links.of(descriptor, action));
        return this;
    }

    private void setPresent(boolean present) {
        setVisible(present);
        setManaged(present);
    }
}
