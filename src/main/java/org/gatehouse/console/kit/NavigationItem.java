package org.gatehouse.console.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gatehouse.console.i18n.Numbers;

/// One place to go to, with the count of what waits there.
final class NavigationItem extends ToggleButton {
    private final String name;
    private final CountBadge badge = new CountBadge();

    NavigationItem(Descriptor descriptor) {
        name = descriptor.name();
        Label words = new Label(name);
        words.getStyleClass().add("words");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox face = new HBox(words, badge);
        face.getStyleClass().add("face");
        face.setMouseTransparent(true);
        getStyleClass().setAll("navigation-item");
        setText(name);
        descriptor.describe(this);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setGraphic(face);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        face.prefWidthProperty().bind(widthProperty().subtract(20));
    }

    void showCount(long count, Tone tone) {
        badge.show(count, tone);
        setAccessibleText(count > 0 ? name + ", " + Numbers.counted(count) : name);
    }

    /// A place once chosen is not left by choosing it again.
    @Override
    public void fire() {
        if (!isSelected()) {
            super.fire();
        }
    }
}
