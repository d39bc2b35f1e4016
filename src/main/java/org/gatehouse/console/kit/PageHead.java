package org.gatehouse.console.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The head of the thing a screen is about: title and id, what is pressing at the right, and facts below.
public final class PageHead extends VBox {
    private final HBox before = new HBox();
    private final HBox words = new HBox();
    private final HBox right = new HBox();
    private final FlowPane facts = new FlowPane();

    public PageHead() {
        getStyleClass().add("page-head");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        for (HBox part : new HBox[] {before, right}) {
            part.getStyleClass().add("head-line");
            part.setMinWidth(USE_PREF_SIZE);
        }
        HBox line = new HBox(before, words, right);
        line.getStyleClass().add("head-line");
        line.setAlignment(Pos.BASELINE_LEFT);
        facts.getStyleClass().add("head-facts");
        getChildren().addAll(line, facts);
        setBefore();
        setFacts();
    }

    /// Says what this is.
    ///
    /// @param reference its id, may be empty
    public void show(String title, String reference) {
        RichText text = new RichText().title(title).muted(reference.isEmpty() ? "" : "  " + reference);
        HBox.setHgrow(text, Priority.ALWAYS);
        words.getChildren().setAll(text);
        setAccessibleText(title + " " + reference);
    }

    /// What stands before the title, such as a severity.
    public void setBefore(Node... nodes) {
        before.getChildren().setAll(nodes);
        before.setManaged(nodes.length > 0);
    }

    /// What stands at the right end: a state, when it is due.
    public void setRight(Node... nodes) {
        right.getChildren().setAll(nodes);
    }

    /// What stands below, wrapping where there is no room.
    public void setFacts(Node... nodes) {
        facts.getChildren().setAll(nodes);
        facts.setManaged(nodes.length > 0);
    }
}
