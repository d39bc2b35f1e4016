package org.gatehouse.console.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.FocusModel;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Keeps the selection of a list or table by key while its items change. What was selected stays selected wherever
/// it moves; when it goes, what comes in its place is selected. Listeners see no selection in between.
final class KeptSelection<T> {
    private final MultipleSelectionModel<T> model;
    private final FocusModel<T> focus;
    private final Consumer<ObservableList<T>> shown;
    private final Function<? super T, ?> key;
    private final ReadOnlyObjectWrapper<@Nullable T> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final ObservableList<T> all = FXCollections.observableArrayList();

    /// One for all who ask: it listens weakly, and one that nobody held would fall silent with whoever subscribed.
    private final ObservableList<T> unmodifiable = FXCollections.unmodifiableObservableList(all);
    private final ListChangeListener<T> before = _ -> begin();
    private final ListChangeListener<T> after = _ -> restore();
    private ObservableList<T> items = FXCollections.emptyObservableList();
    private boolean changing;
    private int lastIndex = -1;

    KeptSelection(ListView<T> list, Function<? super T, ?> key) {
        this(list.getSelectionModel(), list.getFocusModel(), list::setItems, key);
    }

    KeptSelection(TableView<T> table, Function<? super T, ?> key) {
        this(table.getSelectionModel(), table.getFocusModel(), table::setItems, key);
    }

    private KeptSelection(
            MultipleSelectionModel<T> model,
            FocusModel<T> focus,
            Consumer<ObservableList<T>> shown,
            Function<? super T, ?> key) {
        this.model = model;
        this.focus = focus;
        this.shown = shown;
        this.key = key;
        model.selectedItemProperty().subscribe(_ -> publish());
        model.getSelectedItems().addListener((ListChangeListener<T>) _ -> publish());
    }

    ReadOnlyObjectProperty<@Nullable T> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// All selected items, in the order of the list.
    ObservableList<T> all() {
        return unmodifiable;
    }

    /// Shows other items. The listeners stand on both sides of the list's own, which shifts the selection about.
    void setItems(ObservableList<T> next) {
        items.removeListener(before);
        items.removeListener(after);
        items = next;
        begin();
        next.addListener(before);
        shown.accept(next);
        next.addListener(after);
        restore();
    }

    private void begin() {
        changing = true;
    }

    private void restore() {
        Set<Object> wanted = new HashSet<>();
        all.forEach(item -> wanted.add(key.apply(item)));
        T leading = selected.get();
        int leadingIndex = leading == null ? -1 : indexOf(key.apply(leading));
        model.clearSelection();
        if (leadingIndex < 0 && leading != null && !items.isEmpty()) {
            leadingIndex = Math.min(lastIndex, items.size() - 1);
        }
        if (wanted.size() > 1) {
            selectAll(wanted);
        }
        if (leadingIndex >= 0) {
            model.select(leadingIndex);
            focus.focus(leadingIndex);
        }
        changing = false;
        publish();
    }

    private void selectAll(Set<Object> wanted) {
        for (int i = 0; i < items.size(); i++) {
            if (wanted.contains(key.apply(items.get(i)))) {
                model.select(i);
            }
        }
    }

    private void publish() {
        if (changing) {
            return;
        }
        List<T> chosen = new ArrayList<>();
        for (int index : model.getSelectedIndices()) {
            if (index >= 0 && index < items.size()) {
                chosen.add(items.get(index));
            }
        }
        if (!all.equals(chosen)) {
            all.setAll(chosen);
        }
        lastIndex = model.getSelectedIndex();
        selected.set(model.getSelectedItem());
    }

    /// Where the item with this key stands, or -1.
    int indexOf(Object wanted) {
        for (int i = 0; i < items.size(); i++) {
            if (key.apply(items.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
