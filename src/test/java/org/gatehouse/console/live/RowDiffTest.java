package org.gatehouse.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener.Change;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RowDiffTest {
    record Row(int id, String text) {}

    private final RowDiff<Integer, Row> diff = new RowDiff<>(Row::id);

    @Property
    void alwaysEndsWithTheNewRows(@ForAll("anyRows") List<Row> before, @ForAll("anyRows") List<Row> after) {
        BatchList<Row> rows = listOf(before);

        diff.apply(rows, after);

        assertThat(rows).isEqualTo(after);
    }

    @Property
    void keepsTheObjectsOfRowsThatDidNotChange(
            @ForAll("anyRows") List<Row> before, @ForAll("anyRows") List<Row> after) {
        Map<Row, Row> old = new HashMap<>();
        before.forEach(row -> old.put(row, row));
        BatchList<Row> rows = listOf(before);

        diff.apply(rows, after);

        // A row that only moved may be the new object; what stayed in order must be the old one.
        List<Integer> order = before.stream().map(Row::id).toList();
        boolean sameOrder = after.stream()
                .map(Row::id)
                .filter(order::contains)
                .toList()
                .equals(order.stream()
                        .filter(id -> after.stream().anyMatch(row -> row.id() == id))
                        .toList());
        if (sameOrder) {
            assertThat(rows).allSatisfy(row -> {
                if (old.containsKey(row)) {
                    assertThat(row).isSameAs(old.get(row));
                }
            });
        }
    }

    @Provide
    Arbitrary<List<Row>> anyRows() {
        return Arbitraries.integers()
                .between(0, 12)
                .flatMap(id -> Arbitraries.of("a", "b").map(text -> new Row(id, text)))
                .list()
                .uniqueElements(Row::id)
                .ofMaxSize(12);
    }

    @Test
    void changesNothingWhereNothingChanged() {
        BatchList<Row> rows = rows(1, 2, 3);
        List<String> changes = recordChanges(rows);

        diff.apply(rows, rows(1, 2, 3));

        assertThat(changes).isEmpty();
    }

    @Test
    void insertsARunInOneChange() {
        BatchList<Row> rows = rows(1, 9);
        List<String> changes = recordChanges(rows);

        diff.apply(rows, rows(1, 2, 3, 4, 9));

        assertThat(changes).containsExactly("+3@1");
    }

    @Test
    void removesARunInOneChange() {
        BatchList<Row> rows = rows(1, 2, 3, 4, 9);
        List<String> changes = recordChanges(rows);

        diff.apply(rows, rows(1, 9));

        assertThat(changes).containsExactly("-3@1");
    }

    @Test
    void movesOneRowWithoutTouchingTheOthers() {
        BatchList<Row> rows = rows(1, 2, 3, 4, 5);
        List<String> changes = recordChanges(rows);

        diff.apply(rows, rows(5, 1, 2, 3, 4));

        assertThat(changes).containsExactly("+1@0", "-1@5");
    }

    @Test
    void tellsAllChangesAtOnce() {
        BatchList<Row> rows = rows(1, 2, 3, 4, 5);
        int[] told = new int[1];
        rows.addListener((Change<? extends Row> _) -> told[0]++);

        diff.apply(rows, rows(9, 5, 2, 8, 1));

        assertThat(told[0]).isEqualTo(1);
    }

    @Test
    void replacesAChangedRowInPlace() {
        BatchList<Row> rows = rows(1, 2, 3);
        List<String> changes = recordChanges(rows);

        diff.apply(rows, List.of(new Row(1, "x"), new Row(2, "changed"), new Row(3, "x")));

        assertThat(changes).containsExactly("=1@1");
    }

    @Test
    void refusesTwoRowsOfOneKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> diff.apply(rows(), List.of(new Row(7, "a"), new Row(7, "b"))))
                .withMessageContaining("key 7");
    }

    private static BatchList<Row> rows(int... ids) {
        return listOf(IntStream.of(ids).mapToObj(id -> new Row(id, "x")).toList());
    }

    private static BatchList<Row> listOf(List<Row> rows) {
        BatchList<Row> list = new BatchList<>();
        list.addAll(rows);
        return list;
    }

    private static List<String> recordChanges(BatchList<Row> rows) {
        List<String> changes = new ArrayList<>();
        rows.addListener((Change<? extends Row> change) -> {
            while (change.next()) {
                String kind = change.wasReplaced() ? "=" : change.wasAdded() ? "+" : "-";
                int size = change.wasAdded() ? change.getAddedSize() : change.getRemovedSize();
                changes.add(kind + size + "@" + change.getFrom());
            }
        });
        return changes;
    }
}
