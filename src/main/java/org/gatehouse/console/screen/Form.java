package org.gatehouse.console.screen;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/// What is filled in before an act. The same node each time; what was typed stays in it.
public interface Form {
    Node node();

    /// Whether enough is filled in.
    ObservableBooleanValue possible();

    /// Begins with what is missing: puts the cursor there.
    default void begin() {}
}
