package org.gatehouse.console.kit;

import javafx.scene.Node;

/// How one item of a [QueueList] is drawn. A row is made once and shown many items in turn: its controls are
/// final fields, and [#show] sets every one of them.
///
/// @param <T> an item; holds no nodes
public interface QueueRow<T> {
    /// The node that is drawn, always the same.
    Node node();

    /// Shows an item, leaving nothing of the one before.
    void show(T item);

    /// The whole row in a sentence, for those who cannot see it.
    String accessibleText(T item);
}
