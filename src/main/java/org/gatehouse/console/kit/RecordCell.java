package org.gatehouse.console.kit;

import javafx.scene.Node;

/// How one field of a record is drawn where words alone do not do. A cell is made once and shows many records in
/// turn: its controls are final fields, and [#show] sets every one of them.
///
/// @param <T> a record; holds no nodes
public interface RecordCell<T> {
    /// The node that is drawn, always the same.
    Node node();

    /// Shows a record, leaving nothing of the one before.
    void show(T item);
}
