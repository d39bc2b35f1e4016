package org.gatehouse.console.submission;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Texts;
import org.jspecify.annotations.Nullable;

/// One entry of a register: what it is called with what marks it, and what it is below.
///
/// @param <T> an entry
abstract class PickerCell<T> extends ListCell<T> {
    private final Label name;
    private final HBox first;
    private final Label second = Texts.muted("");
    private final VBox lines;

    /// @param mono whether the name is a machine's word
    PickerCell(boolean mono) {
        getStyleClass().add("picker-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        name = mono ? Texts.mono("") : Texts.strong("");
        name.setMinWidth(0);
        second.setMinWidth(0);
        first = new HBox(name);
        first.getStyleClass().add("row-line");
        lines = new VBox(first, second);
    }

    /// Puts marks, made once, behind the name.
    final void addMark(javafx.scene.Node mark) {
        first.getChildren().add(mark);
    }

    /// Shows an entry in the marks.
    abstract void showMarks(T entry);

    abstract String name(T entry);

    abstract String about(T entry);

    @Override
    protected void updateItem(@Nullable T entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(name(entry));
        second.setText(about(entry));
        showMarks(entry);
        setGraphic(lines);
        setAccessibleText(name(entry) + ", " + about(entry));
    }
}
