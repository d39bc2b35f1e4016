package org.gatehouse.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LiveRowsTest {
    private record Row(int id, String text) {}

    private static List<Row> rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(id -> new Row(id, "row " + id))
                .toList();
    }

    @Test
    void tellsABatchAsOneChange() {
        LiveRows<Integer, Row> live = new LiveRows<>(Row::id, 5_000);
        live.put(rows(0, 100));
        int[] changes = new int[1];
        live.sorted().addListener((ListChangeListener<Row>) _ -> changes[0]++);

        live.put(rows(50, 150));

        assertThat(live.sorted()).hasSize(150);
        assertThat(changes[0]).isLessThanOrEqualTo(1);
    }

    @Test
    void letsTheFirstGiveWayAndCountsThem() {
        LiveRows<Integer, Row> live = new LiveRows<>(Row::id, 3);
        live.put(rows(0, 5));

        assertThat(live.sorted()).extracting(Row::id).containsExactly(2, 3, 4);
        assertThat(live.droppedProperty().get()).isEqualTo(2);
    }

    @Test
    void replacesAKnownRowWhereItStands() {
        LiveRows<Integer, Row> live = new LiveRows<>(Row::id, 3);
        live.put(rows(0, 5));
        live.put(List.of(new Row(3, "new")));

        assertThat(live.sorted()).extracting(Row::text).containsExactly("row 2", "new", "row 4");
    }

    @Test
    void sortsByTheComparatorBeforeAndAfterABatch() {
        LiveRows<Integer, Row> live = new LiveRows<>(Row::id, 10);
        live.comparatorProperty().set(Comparator.comparingInt(Row::id).reversed());
        live.put(rows(0, 3));
        live.put(rows(3, 5));

        assertThat(live.sorted()).extracting(Row::id).containsExactly(4, 3, 2, 1, 0);
    }

    @Test
    void removesByKeyAndKeepsTrackOfTheRest() {
        LiveRows<Integer, Row> live = new LiveRows<>(Row::id, 10);
        live.put(rows(0, 6));
        live.remove(List.of(1, 4, 99));
        live.put(List.of(new Row(5, "new")));

        assertThat(live.sorted()).extracting(Row::id).containsExactly(0, 2, 3, 5);
        assertThat(live.sorted().getLast().text()).isEqualTo("new");
    }

    @Test
    void forgetsEverythingWhenCleared() {
        LiveRows<Integer, Row> live = new LiveRows<>(Row::id, 2);
        live.put(rows(0, 5));
        live.clear();

        assertThat(live.sorted()).isEmpty();
        assertThat(live.droppedProperty().get()).isZero();
    }

    @Property
    void holdsTheNewestOfEveryKeyInOrderOfFirstArrival(
            @ForAll @Size(max = 30) List<@Size(max = 8) List<@IntRange(max = 20) Integer>> batches) {
        LiveRows<Integer, Row> live = new LiveRows<>(Row::id, 1_000);
        Map<Integer, Row> expected = new LinkedHashMap<>();
        for (int i = 0; i < batches.size(); i++) {
            String text = "batch " + i;
            List<Row> batch =
                    batches.get(i).stream().map(id -> new Row(id, text)).toList();
            live.put(batch);
            batch.forEach(row -> expected.put(row.id(), row));
        }

        assertThat(new ArrayList<>(live.sorted())).isEqualTo(new ArrayList<>(expected.values()));
    }

    @Test
    void refusesACapacityOfNought() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LiveRows<>(Row::id, 0));
    }
}
