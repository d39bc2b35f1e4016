package org.gatehouse.console.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.gatehouse.console.i18n.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/// What an empty place says: that there is nothing, and what would appear there.
public final class EmptyState extends VBox {
    public EmptyState(String title, String hint) {
        getStyleClass().add("empty-state");
        Label heading = Texts.strong(title);
        Label words = Texts.note(hint);
        words.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(heading, words);
        setAccessibleText(title + ". " + hint);
    }

    /// Where this person may not see what would be here.
    ///
    /// @param why why not, and who can change that
    public static EmptyState refused(Messages messages, String why) {
        return new EmptyState(messages.text("kit.list.refused"), why).withIcon(Octicons.LOCK_16);
    }

    /// Puts a picture above the words.
    public EmptyState withIcon(Ikon icon) {
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("empty-icon");
        getChildren().addFirst(picture);
        return this;
    }

    /// Puts a button below the words.
    public EmptyState withAction(Descriptor descriptor, Runnable action) {
        getChildren().add(new ActionButton(descriptor, ActionButton.Kind.PLAIN, action));
        return this;
    }
}
