package org.gatehouse.console.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import org.gatehouse.console.kit.RecordLayout.Place;
import org.gatehouse.console.kit.RecordLayout.Sort;
import org.jspecify.annotations.Nullable;

/// The columns of a table as the person arranged them. Widths are kept in times the text size, so that an
/// arrangement holds when the text grows.
final class RecordColumns<T> {
    private final TableView<T> table;
    private final List<RecordColumn<T>> columns;
    private final RecordMemory memory;
    private final Map<String, TableColumn<T, T>> made = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Sort> sort = new ReadOnlyObjectWrapper<>(this, "sort");
    private double em = Font.getDefault().getSize();
    private boolean arranging;

    /// @param font the font that the table is drawn in
    RecordColumns(TableView<T> table, List<RecordColumn<T>> columns, RecordMemory memory, ObservableValue<Font> font) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.memory = memory;
        columns.forEach(column -> made.put(column.id(), make(column)));
        reset(memory.recall().map(text -> RecordLayout.parse(text, columns)).orElse(RecordLayout.of(columns)));
        table.getColumns().addListener((ListChangeListener<TableColumn<T, ?>>) _ -> remember());
        table.getSortOrder().addListener((ListChangeListener<TableColumn<T, ?>>) _ -> sorted());
        font.subscribe(now -> scale(now.getSize()));
    }

    List<RecordColumn<T>> all() {
        return columns;
    }

    /// Those in sight, in their order.
    List<RecordColumn<T>> shown() {
        return table.getColumns().stream()
                .filter(TableColumn::isVisible)
                .map(column -> byId(column.getId()))
                .toList();
    }

    /// The column as the toolkit knows it.
    TableColumn<T, T> column(String id) {
        return Objects.requireNonNull(made.get(id), id);
    }

    /// What the person sorts by; null for the order in which records come.
    ReadOnlyObjectWrapper<@Nullable Sort> sort() {
        return sort;
    }

    void sortBy(@Nullable Sort wanted) {
        if (wanted == null) {
            table.getSortOrder().clear();
            return;
        }
        TableColumn<T, T> by = column(wanted.id());
        by.setSortType(wanted.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        table.getSortOrder().setAll(List.of(by));
    }

    /// Puts the columns where they were at the very first.
    void reset() {
        reset(RecordLayout.of(columns));
        remember();
    }

    private void reset(RecordLayout layout) {
        arranging = true;
        for (Place place : layout.columns()) {
            TableColumn<T, T> column = column(place.id());
            column.setPrefWidth(place.width() * em);
            column.setVisible(place.shown());
        }
        table.getColumns()
                .setAll(layout.columns().stream()
                        .map(place -> column(place.id()))
                        .toList());
        sortBy(layout.sortedBy());
        arranging = false;
        sorted();
    }

    private TableColumn<T, T> make(RecordColumn<T> column) {
        TableColumn<T, T> mine = new TableColumn<>(column.title());
        mine.setId(column.id());
        mine.setCellValueFactory(features -> new SimpleObjectProperty<>(features.getValue()));
        mine.setCellFactory(_ -> new RecordTableCell<>(column));
        mine.setSortable(column.order() != null);
        if (column.order() != null) {
            mine.setComparator(column.order()::compare);
        }
        if (column.look() == RecordColumn.Look.NUMBER) {
            mine.getStyleClass().add("number");
        }
        mine.widthProperty().subscribe((_, _) -> remember());
        mine.visibleProperty().subscribe((_, _) -> remember());
        return mine;
    }

    private void sorted() {
        sort.set(
                table.getSortOrder().isEmpty()
                        ? null
                        : new Sort(
                                table.getSortOrder().getFirst().getId(),
                                table.getSortOrder().getFirst().getSortType() == TableColumn.SortType.DESCENDING));
        remember();
    }

    private void scale(double size) {
        if (size == em) {
            return;
        }
        arranging = true;
        double factor = size / em;
        em = size;
        table.getColumns().forEach(column -> column.setPrefWidth(column.getWidth() * factor));
        arranging = false;
    }

    private void remember() {
        if (arranging) {
            return;
        }
        List<Place> places = table.getColumns().stream()
                .map(column ->
                        new Place(column.getId(), Math.rint(column.getWidth() / em * 100) / 100, column.isVisible()))
                .toList();
        memory.keep(new RecordLayout(places, sort.get()));
    }

    private RecordColumn<T> byId(String id) {
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
