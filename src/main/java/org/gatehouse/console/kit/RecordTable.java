package org.gatehouse.console.kit;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.i18n.Numbers;
import org.jspecify.annotations.Nullable;

/// A virtual table of records of which a person chooses the columns, their order and width, and the sort; all of it
/// is remembered. Below it stands how many records are in sight, of how many.
///
/// ```java
/// RecordTable<Row> table = new RecordTable<>(
///         Descriptor.of("Grants"), Row::id, columns, new RecordMemory("grants.table", prefs::get, prefs::put),
/// messages);
/// table.setItems(model.rows());                       // stays the model's to change, in batches
/// model.stateProperty().subscribe(table::setState);   // loading, ready, failed with a way to try again
/// table.setTotal(OptionalLong.of(6_200), false);      // "Showing 5,000 of 6,200"
/// table.setOnNearEnd(controller::loadMore);           // paging without end
/// ```
///
/// The selection stays with its record while records change, move or are sorted. J and K move, Home and End go to
/// the ends, Enter and a double click open. Sorting is of the records at hand: a screen that holds only some of
/// them loads the rest, or says so, when [#sortedProperty] becomes true. Belongs to the FX thread.
///
/// @param <T> a record; its key stays the same when it changes; two that are equal look alike
public final class RecordTable<T> extends BorderPane {
    /// So many rows before the last in sight more is asked for.
    private static final int NEAR = 20;

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TableView<T> table = new TableView<>();
    private final KeptSelection<T> selection;
    private final RecordColumns<T> columns;
    private final RowKeys<T> keys;
    private final ListStatus status;
    private final Label shown = Texts.muted("");
    private final ActionBar foot;
    private final Messages messages;
    private Runnable onNearEnd = () -> {};
    private Predicate<? super T> wrong = _ -> false;
    private OptionalLong total = OptionalLong.empty();
    private boolean more;

    /// @param key what stays the same when a record changes
    /// @param all every column there is, in the order in which they stand at first
    public RecordTable(
            Descriptor descriptor,
            Function<? super T, ?> key,
            List<RecordColumn<T>> all,
            RecordMemory memory,
            Messages messages) {
        this.messages = messages;
        this.selection = new KeptSelection<>(table, key);
        this.columns = new RecordColumns<>(table, all, memory, shown.fontProperty());
        this.keys = new RowKeys<>(table, selection, this::selectNext, this::selectPrevious);
        this.status = new ListStatus(table.placeholderProperty(), messages);
        RecordMenus<T> menus = new RecordMenus<>(columns, messages);
        this.foot = ActionBar.of(shown, new Spacer(), menus.sortMenu(), menus.columnsMenu());
        getStyleClass().add("record-table");
        foot.getStyleClass().add("record-foot");
        descriptor.nameTo(table);
        table.setRowFactory(_ -> new Row());
        StackPane rows = new StackPane(table);
        rows.getChildren().addAll(status.over());
        setCenter(rows);
        setBottom(foot);
    }

    /// Shows these records, which stay the model's to change. Where several change at once, use a
    /// [org.gatehouse.console.live.BatchList], which tells it as one change.
    public void setItems(ObservableList<T> items) {
        assert Platform.isFxApplicationThread();
        SortedList<T> sorted = new SortedList<>(items);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        selection.setItems(sorted);
        sorted.subscribe(this::sayShown);
        sayShown();
    }

    /// How many records there are beyond those at hand.
    ///
    /// @param all all there are; empty where nobody counted
    /// @param follow whether more can be loaded
    public void setTotal(OptionalLong all, boolean follow) {
        total = all;
        more = follow;
        sayShown();
    }

    /// What to show when there are no records: what would appear here.
    public void setEmptyState(Node node) {
        status.setEmptyState(node);
    }

    /// Shows how far the loading of records has got. Records in sight stay in sight.
    public void setState(ListState state) {
        assert Platform.isFxApplicationThread();
        status.show(state);
    }

    /// Puts controls at the right end below the table, such as an export.
    public void addToFoot(Node... controls) {
        foot.add(controls);
    }

    /// The record that is selected, or null.
    public ReadOnlyObjectProperty<@Nullable T> selectedProperty() {
        return selection.selectedProperty();
    }

    /// All selected records, in the order of the table. Not to be changed by the reader.
    public ObservableList<T> selectedItems() {
        return selection.all();
    }

    /// Whether several records can be selected.
    public void setMultiple(boolean multiple) {
        table.getSelectionModel().setSelectionMode(multiple ? SelectionMode.MULTIPLE : SelectionMode.SINGLE);
    }

    /// What Enter and a double click do.
    public void setOnOpen(Consumer<T> open) {
        keys.setOnOpen(open);
    }

    /// Which records are wrong now: their rows are tinted, beside what their words say.
    public void setWrong(Predicate<? super T> test) {
        wrong = test;
        table.refresh();
    }

    /// Called, possibly often, while the last records are in sight.
    public void setOnNearEnd(Runnable load) {
        onNearEnd = load;
    }

    /// Whether the person sorts by a column, rather than seeing records in the order in which they come.
    public ObservableValue<Boolean> sortedProperty() {
        return columns.sort().map(_ -> true).orElse(false);
    }

    /// The records at hand, in the columns, order and sort in sight.
    public RecordCsv<T> csv() {
        return new RecordCsv<>(columns.shown(), table.getItems());
    }

    /// Selects the record with this key and brings it into sight.
    ///
    /// @return whether there is one
    public boolean select(Object key) {
        int index = selection.indexOf(key);
        go(index);
        return index >= 0;
    }

    public void selectNext() {
        go(table.getSelectionModel().getSelectedIndex() + 1);
    }

    public void selectPrevious() {
        go(table.getSelectionModel().getSelectedIndex() - 1);
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    /// Draws all rows in sight anew, when what they say depends on the time.
    public void refresh() {
        table.refresh();
    }

    private void go(int index) {
        assert Platform.isFxApplicationThread();
        if (index < 0 || index >= table.getItems().size()) {
            return;
        }
        table.getSelectionModel().clearAndSelect(index);
        table.getFocusModel().focus(index);
        Rows.reveal(table, index);
    }

    private void sayShown() {
        long at = table.getItems().size();
        if (total.isPresent() && total.getAsLong() > at) {
            shown.setText(messages.text("kit.table.capped", Numbers.grouped(at), Numbers.grouped(total.getAsLong())));
        } else if (more) {
            shown.setText(messages.text("kit.table.more", Numbers.grouped(at)));
        } else {
            shown.setText(messages.text("kit.table.all", at));
        }
    }

    /// A row that tells when it is one of the last.
    private final class Row extends TableRow<T> {
        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            pseudoClassStateChanged(WRONG, item != null && !empty && wrong.test(item));
            if (!empty && getIndex() >= table.getItems().size() - NEAR) {
                // Not from within the layout that draws it: loading changes the list.
                Platform.runLater(onNearEnd);
            }
        }
    }
}
