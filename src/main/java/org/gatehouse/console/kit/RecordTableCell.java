package org.gatehouse.console.kit;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// Shows one field of a record: by words, or by a [RecordCell] where the column has its own.
final class RecordTableCell<T> extends TableCell<T, T> {
    private final RecordColumn<T> column;
    private final @Nullable RecordCell<T> drawn;

    RecordTableCell(RecordColumn<T> column) {
        this.column = column;
        this.drawn = column.cells() == null ? null : column.cells().get();
        setTextOverrun(OverrunStyle.ELLIPSIS);
        if (drawn != null) {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setGraphic(drawn.node());
        }
        if (!column.look().styleClass().isEmpty()) {
            getStyleClass().add(column.look().styleClass());
        }
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        @Nullable T shown = empty ? null : item;
        if (drawn != null) {
            // Cells are empty for a moment whenever rows change. A node that left and came back would be styled anew.
            drawn.node().setVisible(shown != null);
        }
        if (shown == null) {
            setText(null);
            setAccessibleText(null);
            return;
        }
        String words = column.text().apply(shown);
        setAccessibleText(column.title() + ": " + words);
        if (drawn == null) {
            setText(words);
        } else {
            drawn.show(shown);
        }
    }
}
