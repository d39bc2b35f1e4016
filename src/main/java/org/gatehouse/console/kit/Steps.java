package org.gatehouse.console.kit;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The steps of a piece of work in a row, with the one it has reached.
public final class Steps extends HBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final List<String> names;

    public Steps(List<String> names) {
        this.names = List.copyOf(names);
        getStyleClass().add("steps");
        setAccessibleRole(AccessibleRole.TEXT);
        for (String name : names) {
            Label step = new Label(name);
            step.getStyleClass().add("step");
            step.setMaxWidth(Double.MAX_VALUE);
            // Equal shares whatever the words, as far as the words fit.
            step.setPrefWidth(0);
            step.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(step, Priority.ALWAYS);
            getChildren().add(step);
        }
        show(0);
    }

    /// Marks where the work is; what comes before is done.
    public void show(int current) {
        for (int i = 0; i < names.size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(DONE, i < current);
            getChildren().get(i).pseudoClassStateChanged(CURRENT, i == current);
        }
        setAccessibleText(names.get(current) + ", " + (current + 1) + "/" + names.size());
    }
}
