package org.gatehouse.console.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A small bold heading, what belongs under it, and a hairline below.
public final class Section extends VBox {
    private final Label heading;
    private final HBox head;
    private final VBox content = new VBox();

    public Section(String title, Node... children) {
        getStyleClass().add("section");
        heading = Texts.heading(title);
        head = new HBox(heading);
        setMinWidth(0);
        head.getStyleClass().add("section-head");
        content.getStyleClass().add("section-content");
        content.getChildren().addAll(children);
        getChildren().addAll(head, content);
        setAccessibleText(title);
    }

    public void setTitle(String title) {
        heading.setText(title);
        setAccessibleText(title);
    }

    /// Replaces what stands under the heading.
    public void setContent(Node... children) {
        content.getChildren().setAll(children);
    }

    /// Puts small controls at the right end of the heading.
    public Section withActions(Node... actions) {
        head.getChildren().setAll(heading, new Spacer());
        head.getChildren().addAll(actions);
        return this;
    }
}
