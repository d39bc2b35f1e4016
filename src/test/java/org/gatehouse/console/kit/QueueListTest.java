package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import org.gatehouse.console.Fx;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.live.BatchList;
import org.gatehouse.console.live.RowDiff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueListTest {
    private record Item(int id, String text) {}

    private final BatchList<Item> items = new BatchList<>();
    private final RowDiff<Integer, Item> diff = new RowDiff<>(Item::id);
    private final List<@Nullable Item> seen = new ArrayList<>();

    private static List<Item> items(int... ids) {
        List<Item> items = new ArrayList<>();
        for (int id : ids) {
            items.add(new Item(id, "item " + id));
        }
        return items;
    }

    private QueueList<Item> list() {
        QueueList<Item> list = new QueueList<>(
                Descriptor.of("Items"),
                QueueList.Lines.TWO,
                Item::id,
                () -> new PlainRow<>(Item::text),
                Messages.load());
        items.addAll(items(1, 2, 3, 4, 5));
        list.setItems(items);
        list.selectedProperty().subscribe((_, now) -> seen.add(now));
        return list;
    }

    private static @Nullable Integer selectedId(QueueList<Item> list) {
        Item item = list.selectedProperty().get();
        return item == null ? null : item.id();
    }

    @Test
    void keepsTheSelectionWhereverItMoves() {
        Fx.run(() -> {
            QueueList<Item> list = list();
            list.select(3);
            seen.clear();
            diff.apply(items, items(9, 8, 1, 2, 4, 5, 3));

            assertThat(selectedId(list)).isEqualTo(3);
            assertThat(seen).allSatisfy(item -> assertThat(item).isEqualTo(new Item(3, "item 3")));
        });
    }

    @Test
    void handsOutOneListOfWhatIsSelectedAsItListensWeakly() {
        Fx.run(() -> {
            QueueList<Item> list = list();
            list.setMultiple(true);
            list.selectLeading(2);

            assertThat(list.selectedItems()).extracting(Item::id).containsExactly(1, 2);
            assertThat(list.selectedItems()).isSameAs(list.selectedItems());
        });
    }

    @Test
    void keepsTheSelectionWhenAllItemsAreReplaced() {
        Fx.run(() -> {
            QueueList<Item> list = list();
            list.select(3);
            items.setAll(items(5, 4, 3, 2, 1));

            assertThat(selectedId(list)).isEqualTo(3);
            assertThat(seen).doesNotContainNull();
        });
    }

    @Test
    void showsTheNewItemWhenTheSelectedOneChanges() {
        Fx.run(() -> {
            QueueList<Item> list = list();
            list.select(3);
            items.set(2, new Item(3, "changed"));

            assertThat(list.selectedProperty().get()).isEqualTo(new Item(3, "changed"));
        });
    }

    @Test
    void selectsTheNextWhenTheSelectedOneGoes() {
        Fx.run(() -> {
            QueueList<Item> list = list();
            list.select(3);
            items.remove(2);

            assertThat(selectedId(list)).isEqualTo(4);
        });
    }

    @Test
    void selectsTheLastWhenTheSelectedOneWasLast() {
        Fx.run(() -> {
            QueueList<Item> list = list();
            list.selectLast();
            items.removeLast();

            assertThat(selectedId(list)).isEqualTo(4);
        });
    }

    @Test
    void selectsNothingWhenNothingIsLeft() {
        Fx.run(() -> {
            QueueList<Item> list = list();
            list.select(3);
            items.clear();

            assertThat(selectedId(list)).isNull();
        });
    }

    @Test
    void selectsNothingOfItselfAtFirst() {
        Fx.run(() -> assertThat(selectedId(list())).isNull());
    }

    @Test
    void saysWhetherThereIsAnItemOfAKey() {
        Fx.run(() -> {
            QueueList<Item> list = list();
            assertThat(list.select(5)).isTrue();
            assertThat(list.select(77)).isFalse();
            assertThat(selectedId(list)).isEqualTo(5);
        });
    }

    @Test
    void keepsSeveralSelectedByKey() {
        Fx.run(() -> {
            QueueList<Item> list = list();
            list.setMultiple(true);
            ListView<?> view = (ListView<?>) list.lookup(".queue");
            view.getSelectionModel().selectIndices(1, 3);
            diff.apply(items, items(9, 4, 3, 2, 1));

            assertThat(list.selectedItems()).extracting(Item::id).containsExactly(4, 2);
            assertThat(list.selectedItems())
                    .as("the list holds what its readers listen to")
                    .isSameAs(list.selectedItems());
        });
    }
}
