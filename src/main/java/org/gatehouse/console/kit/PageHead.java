package org.gatehouse.console.kit;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The head of the thing a screen is about: title and id, what is pressing at the right, and facts below.
public final class PageHead extends VBox {
    /// How much of a title stands above what it is about; the whole is said on hovering.
    private static final int LONGEST = 90;

    private final HBox before = new HBox();
    private final HBox words = new HBox();
    private final FlowPane right = new FlowPane();
    private final FlowPane facts = new FlowPane();

    public PageHead() {
        getStyleClass().add("page-head");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        before.getStyleClass().add("head-line");
        before.setMinWidth(USE_PREF_SIZE);
        right.getStyleClass().add("head-facts");
        right.setRowValignment(VPos.BASELINE);
        HBox left = new HBox(before, words);
        left.getStyleClass().add("head-line");
        left.setAlignment(Pos.BASELINE_LEFT);
        setMinWidth(0);
        facts.setMinWidth(0);
        facts.getStyleClass().add("head-facts");
        getChildren().addAll(new HeadLine(left, right), facts);
        setBefore();
        setFacts();
    }

    /// Says what this is.
    ///
    /// @param reference its id, may be empty
    public void show(String title, String reference) {
        boolean cut = title.length() > LONGEST;
        String shown = cut ? title.substring(0, LONGEST).strip() + "…" : title;
        RichText text = new RichText().title(shown).muted(reference.isEmpty() ? "" : "  " + reference);
        if (cut) {
            Tooltip.install(text, new Tooltip(title));
        }
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

    /// What stands below, wrapping where there is no room; none is wider than there is.
    public void setFacts(Node... nodes) {
        for (Node node : nodes) {
            if (node instanceof Region region && !region.maxWidthProperty().isBound()) {
                region.setMinWidth(0);
                region.maxWidthProperty().bind(facts.widthProperty());
            }
            if (node instanceof Label label && label.getText().length() > LONGEST) {
                label.setTooltip(new Tooltip(label.getText()));
            }
        }
        facts.getChildren().setAll(nodes);
        facts.setManaged(nodes.length > 0);
    }
}
