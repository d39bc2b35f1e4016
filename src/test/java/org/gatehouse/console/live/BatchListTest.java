package org.gatehouse.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BatchListTest {
    @Test
    void otherContentIsToldAsOneChange() {
        BatchList<String> list = new BatchList<>();
        list.addAll("a", "b", "c");
        List<String> told = new ArrayList<>();
        list.addListener((ListChangeListener<String>) change -> {
            while (change.next()) {
                told.add(change.getRemoved() + " -> " + change.getAddedSubList());
            }
        });

        list.setAll("x", "y");

        assertThat(told).containsExactly("[a, b, c] -> [x, y]");
        assertThat(list).containsExactly("x", "y");
    }

    @Property(tries = 200)
    void whoFollowsItsChangesHasWhatItHas(
            @ForAll @Size(max = 20) List<@IntRange(max = 9) Integer> first,
            @ForAll @Size(max = 20) List<@IntRange(max = 9) Integer> second,
            @ForAll @IntRange(max = 20) int from,
            @ForAll @IntRange(max = 20) int to) {
        BatchList<Integer> list = new BatchList<>();
        List<Integer> followed = new ArrayList<>();
        list.addListener((ListChangeListener<Integer>) change -> {
            while (change.next()) {
                followed.subList(change.getFrom(), change.getFrom() + change.getRemovedSize())
                        .clear();
                followed.addAll(change.getFrom(), change.getAddedSubList());
            }
        });

        list.setAll(first);
        list.inOneChange(() -> {
            int end = Math.min(Math.max(from, to), list.size());
            list.subList(Math.min(Math.min(from, to), end), end).clear();
            list.addAll(second);
        });
        assertThat(followed).isEqualTo(list);

        list.clear();
        assertThat(followed).isEmpty();
    }
}
