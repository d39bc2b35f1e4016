package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.gatehouse.console.Fx;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.live.BatchList;
import org.gatehouse.console.theme.Appearance;
import org.junit.jupiter.api.Test;

class RecordTableTest {
    private record Item(int id, String name) {}

    private final BatchList<Item> items = new BatchList<>();
    private final Map<String, String> kept = new HashMap<>();
    private final RecordMemory memory = new RecordMemory("test", key -> Optional.ofNullable(kept.get(key)), kept::put);

    private RecordTable<Item> table() {
        List<RecordColumn<Item>> columns = List.of(
                RecordColumn.<Item, Integer>of("id", "Number", 6, Item::id, item -> "#" + item.id()),
                RecordColumn.words("name", "Name", 20, Item::name));
        RecordTable<Item> table = new RecordTable<>(Descriptor.of("Items"), Item::id, columns, memory, Messages.load());
        table.setItems(items);
        return table;
    }

    @SuppressWarnings("unchecked") // the table shows items and nothing else
    private static TableView<Item> view(RecordTable<Item> table) {
        return (TableView<Item>) find(table, TableView.class::isInstance);
    }

    private static Node find(Node root, Predicate<Node> wanted) {
        return root.lookupAll("*").stream().filter(wanted).findFirst().orElseThrow();
    }

    private static String foot(RecordTable<Item> table) {
        return ((Label) Objects.requireNonNull(table.getBottom().lookup(".label"))).getText();
    }

    private void fill(int count) {
        items.setAll(IntStream.range(0, count)
                .mapToObj(id -> new Item(id, "item " + (count - id)))
                .toList());
    }

    @Test
    void keepsTheSelectionWhenSortedAndWhenRecordsChange() {
        Fx.run(() -> {
            RecordTable<Item> table = table();
            fill(9);
            table.select(3);
            view(table).getSortOrder().setAll(List.of(view(table).getColumns().get(1)));
            items.set(3, new Item(3, "changed"));

            assertThat(table.selectedProperty().get()).isEqualTo(new Item(3, "changed"));
            assertThat(view(table).getItems()).startsWith(new Item(3, "changed"));
        });
    }

    @Test
    void remembersColumnsAndSort() {
        Fx.run(() -> {
            RecordTable<Item> first = table();
            TableView<Item> left = view(first);
            TableColumn<Item, ?> number = left.getColumns().getFirst();
            left.getColumns().setAll(List.of(left.getColumns().get(1), number));
            number.setSortType(TableColumn.SortType.DESCENDING);
            left.getSortOrder().setAll(List.of(number));
            number.setVisible(false);

            RecordTable<Item> again = table();
            fill(3);
            TableView<Item> found = view(again);
            assertThat(found.getColumns()).extracting(TableColumn::getId).containsExactly("name", "id");
            assertThat(found.getColumns().get(1).isVisible()).isFalse();
            assertThat(found.getItems()).extracting(Item::id).containsExactly(2, 1, 0);
            assertThat(again.sortedProperty().getValue()).isTrue();
        });
    }

    @Test
    void keepsColumnsInProportionToTheText() {
        Fx.run(() -> {
            RecordTable<Item> table = table();
            Appearance.DEFAULT.applyTo(new Scene(table, 800, 400));
            table.applyCss();
            table.layout();
            double before = view(table).getColumns().get(1).getWidth();
            table.setStyle("-fx-font-size: 26px");
            table.applyCss();
            table.layout();

            assertThat(view(table).getColumns().get(1).getWidth()).isGreaterThan(before * 1.4);
        });
    }

    @Test
    void saysHowManyOfHowMany() {
        Fx.run(() -> {
            RecordTable<Item> table = table();
            fill(5_000);
            assertThat(foot(table)).isEqualTo("5\u202f000 shown");
            table.setTotal(OptionalLong.of(6_200), true);
            assertThat(foot(table)).isEqualTo("Showing 5\u202f000 of 6\u202f200");
            table.setTotal(OptionalLong.empty(), true);
            assertThat(foot(table)).isEqualTo("Showing the first 5\u202f000; scroll for more");
        });
    }

    @Test
    void drawsRowsInSightAlone() {
        Fx.run(() -> {
            RecordTable<Item> table = table();
            fill(100_000);
            Appearance.DEFAULT.applyTo(new Scene(table, 800, 400));
            table.applyCss();
            table.layout();

            assertThat(table.lookupAll(".table-row-cell")).hasSizeLessThan(40);
        });
    }

    @Test
    void exportsWhatIsInSight() {
        Fx.run(() -> {
            RecordTable<Item> table = table();
            fill(2);
            view(table).getColumns().getFirst().setVisible(false);
            java.io.StringWriter target = new java.io.StringWriter();
            table.csv().writeTo(target);

            assertThat(target).hasToString("Name\r\nitem 2\r\nitem 1\r\n");
        });
    }
}
