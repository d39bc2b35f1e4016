package org.gatehouse.console.kit;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.StackPane;
import org.gatehouse.console.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// A virtual list of rows of two or three lines, with a bar at the left of the one that is selected.
///
/// The selection stays with its item while the list changes. J and K move, Home and End go to the ends, Enter
/// opens.
///
/// @param <T> an item
public final class QueueList<T> extends StackPane {
    private final ListView<T> list = new ListView<>();
    private final KeptSelection<T> selection;
    private final RowKeys<T> keys;
    private final ListStatus status;

    /// How tall a row is.
    public enum Lines {
        TWO("two-lines"),
        THREE("three-lines");

        private final String styleClass;

        Lines(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    /// @param key what stays the same when an item changes
    /// @param rows makes a row, once for each that is in sight
    public QueueList(
            Descriptor descriptor,
            Lines lines,
            Function<? super T, ?> key,
            Supplier<? extends QueueRow<T>> rows,
            Messages messages) {
        this.selection = new KeptSelection<>(list, key);
        this.keys = new RowKeys<>(list, selection, this::selectNext, this::selectPrevious);
        this.status = new ListStatus(list.placeholderProperty(), messages);
        getStyleClass().add("queue-list");
        list.getStyleClass().addAll("queue", lines.styleClass);
        list.setCellFactory(_ -> new QueueCell<>(rows.get()));
        descriptor.nameTo(list);
        getChildren().add(list);
        getChildren().addAll(status.over());
    }

    /// Shows these items, which stay the model's to change. Where rows can move, use a
    /// [org.gatehouse.console.live.BatchList]: in a plain list a row that moves is gone for a moment, and the
    /// selection with it.
    public void setItems(ObservableList<T> items) {
        assert Platform.isFxApplicationThread();
        selection.setItems(items);
    }

    /// What to show when there are no items: what would appear here.
    public void setEmptyState(Node shown) {
        status.setEmptyState(shown);
    }

    /// Shows how far the loading of items has got. Items in sight stay in sight.
    public void setState(ListState state) {
        assert Platform.isFxApplicationThread();
        status.show(state);
    }

    /// The item that is selected, or null.
    public ReadOnlyObjectProperty<@Nullable T> selectedProperty() {
        return selection.selectedProperty();
    }

    /// Whether the list has the keyboard. What JavaFX says of the focus within is also true while one of the rows
    /// merely
    /// looks focused.
    public ReadOnlyBooleanProperty keyboardHereProperty() {
        return list.focusedProperty();
    }

    /// All selected items, in the order of the list. Not to be changed by the reader.
    public ObservableList<T> selectedItems() {
        return selection.all();
    }

    /// Whether several items can be selected.
    public void setMultiple(boolean multiple) {
        list.getSelectionModel().setSelectionMode(multiple ? SelectionMode.MULTIPLE : SelectionMode.SINGLE);
    }

    /// What Enter and a double click do.
    public void setOnOpen(Consumer<T> open) {
        keys.setOnOpen(open);
    }

    /// Selects the item with this key and brings it into sight.
    ///
    /// @return whether there is one
    public boolean select(Object key) {
        int index = selection.indexOf(key);
        if (index >= 0) {
            go(index);
        }
        return index >= 0;
    }

    public void selectNext() {
        go(list.getSelectionModel().getSelectedIndex() + 1);
    }

    public void selectPrevious() {
        go(list.getSelectionModel().getSelectedIndex() - 1);
    }

    public void selectFirst() {
        go(0);
    }

    /// Selects so many of the first together, where several can be selected.
    public void selectLeading(int count) {
        selectFirst();
        list.getSelectionModel().selectRange(0, Math.min(count, list.getItems().size()));
    }

    /// Selects together the items with these keys, where several can be selected.
    public void selectAll(Collection<?> keys) {
        int[] places = keys.stream()
                .mapToInt(selection::indexOf)
                .filter(place -> place >= 0)
                .sorted()
                .toArray();
        if (places.length > 0) {
            list.getSelectionModel().clearSelection();
            list.getSelectionModel().selectIndices(places[0], places);
            list.scrollTo(places[0]);
        }
    }

    public void selectLast() {
        go(list.getItems().size() - 1);
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private void go(int index) {
        assert Platform.isFxApplicationThread();
        if (index < 0 || index >= list.getItems().size()) {
            return;
        }
        list.getSelectionModel().clearAndSelect(index);
        list.getFocusModel().focus(index);
        Rows.reveal(list, index);
    }
}
