package org.gatehouse.console.kit;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A cell that shows items through one [QueueRow].
final class QueueCell<T> extends ListCell<T> {
    private final QueueRow<T> row;

    QueueCell(QueueRow<T> row) {
        this.row = row;
        getStyleClass().add("queue-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // The row is as wide as the list; without this a long line would make it scroll sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            row.show(item);
            setGraphic(row.node());
            setAccessibleText(row.accessibleText(item));
        }
    }
}
