package org.gatehouse.console.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import org.jspecify.annotations.Nullable;

/// A bounded window of rows by key that is fed in batches and shown sorted.
///
/// A batch is one change to the list, whatever its size, and the sort is detached while it is applied. When the
/// window is full, the rows that came first give way and are counted. Belongs to the FX thread.
///
/// @param <K> what tells one row from another
/// @param <T> a row; equal rows look alike
public final class LiveRows<K, T> {
    private final Function<? super T, ? extends K> key;
    private final int capacity;
    private final BatchList<T> rows = new BatchList<>();
    private final SortedList<T> sorted = new SortedList<>(rows);
    private final ObjectProperty<@Nullable Comparator<? super T>> comparator =
            new SimpleObjectProperty<>(this, "comparator");
    private final ReadOnlyLongWrapper dropped = new ReadOnlyLongWrapper(this, "dropped");

    /// Where each row stands, counted from the very first row ever, so that giving way at the front moves nobody.
    private final Map<K, Long> places = new HashMap<>();

    private long firstPlace;

    /// @param capacity how many rows are held at most
    public LiveRows(Function<? super T, ? extends K> key, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("Rows need a capacity of one at least, not " + capacity);
        }
        this.key = key;
        this.capacity = capacity;
        sorted.comparatorProperty().bind(comparator);
    }

    /// The rows in the order of the comparator, or of arrival without one. Not to be changed by the reader.
    public ObservableList<T> sorted() {
        return sorted;
    }

    /// The order in which rows are shown; bind it to a table's comparator.
    public ObjectProperty<@Nullable Comparator<? super T>> comparatorProperty() {
        return comparator;
    }

    /// How many rows gave way since the last [#clear].
    public ReadOnlyLongProperty droppedProperty() {
        return dropped.getReadOnlyProperty();
    }

    /// Adds new rows at the end and replaces those whose key is known, in one change.
    public void put(Collection<? extends T> batch) {
        change(() -> {
            batch.forEach(this::putOne);
            makeRoom();
        });
    }

    /// Takes out the rows with these keys; unknown keys are no error.
    public void remove(Collection<? extends K> keys) {
        Set<Object> gone = new HashSet<>(keys);
        change(() -> {
            rows.removeIf(row -> gone.contains(key.apply(row)));
            reindex();
        });
    }

    /// Empties the window and forgets what was dropped.
    public void clear() {
        change(() -> {
            rows.clear();
            reindex();
            dropped.set(0);
        });
    }

    private void putOne(T row) {
        K rowKey = key.apply(row);
        Long place = places.get(rowKey);
        if (place == null) {
            places.put(rowKey, firstPlace + rows.size());
            rows.add(row);
            return;
        }
        int index = (int) (place - firstPlace);
        if (!rows.get(index).equals(row)) {
            rows.set(index, row);
        }
    }

    private void makeRoom() {
        int excess = rows.size() - capacity;
        if (excess <= 0) {
            return;
        }
        List<T> leaving = new ArrayList<>(rows.subList(0, excess));
        rows.remove(0, excess);
        leaving.forEach(row -> places.remove(key.apply(row)));
        firstPlace += excess;
        dropped.set(dropped.get() + excess);
    }

    private void reindex() {
        places.clear();
        firstPlace = 0;
        for (int i = 0; i < rows.size(); i++) {
            places.put(key.apply(rows.get(i)), (long) i);
        }
    }

    /// Sorting after each of a thousand changes is what freezes a screen; sorting once is not.
    private void change(Runnable changes) {
        sorted.comparatorProperty().unbind();
        sorted.setComparator(null);
        try {
            rows.inOneChange(changes);
        } finally {
            sorted.comparatorProperty().bind(comparator);
        }
    }
}
