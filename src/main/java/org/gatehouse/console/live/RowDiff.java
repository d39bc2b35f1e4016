package org.gatehouse.console.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.collections.ObservableList;

/// Brings an observable list to a new state with as few changes as possible, so that rows that stay keep their
/// cells, their selection and their place on the screen.
///
/// @param <K> what tells one row from another, unique within a list
/// @param <T> a row; two rows of one key that are equal are the same to the eye
public final class RowDiff<K, T> {
    private final Function<? super T, ? extends K> key;

    public RowDiff(Function<? super T, ? extends K> key) {
        this.key = key;
    }

    /// Changes `rows` into `next`, told to listeners as one change. A row that is equal to its successor stays
    /// the same object; one that changed is replaced in place; only rows that moved against the others are
    /// taken out and put back.
    ///
    /// @throws IllegalArgumentException if two rows of `next` share a key
    public void apply(BatchList<T> rows, List<? extends T> next) {
        Map<K, Integer> target = positions(next);
        rows.inOneChange(() -> change(rows, next, target));
    }

    private void change(ObservableList<T> rows, List<? extends T> next, Map<K, Integer> target) {
        removeAllBut(rows, keptInOrder(rows, target));
        for (int i = 0; i < next.size(); ) {
            if (i < rows.size() && keyOf(rows.get(i)).equals(keyOf(next.get(i)))) {
                replaceIfChanged(rows, i, next.get(i));
                i++;
            } else {
                int end = endOfInsertion(rows, i, next);
                rows.addAll(i, next.subList(i, end));
                i = end;
            }
        }
    }

    private Map<K, Integer> positions(List<? extends T> next) {
        Map<K, Integer> target = HashMap.newHashMap(next.size());
        for (int i = 0; i < next.size(); i++) {
            K rowKey = keyOf(next.get(i));
            if (target.put(rowKey, i) != null) {
                throw new IllegalArgumentException("Two rows share the key " + rowKey);
            }
        }
        return target;
    }

    private K keyOf(T row) {
        return key.apply(row);
    }

    /// Marks the rows that can stay where they are: the longest run of survivors whose order does not change.
    private boolean[] keptInOrder(List<T> rows, Map<K, Integer> target) {
        List<Integer> survivors = new ArrayList<>();
        List<Integer> goals = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Integer goal = target.get(keyOf(rows.get(i)));
            if (goal != null) {
                survivors.add(i);
                goals.add(goal);
            }
        }
        boolean[] kept = new boolean[rows.size()];
        for (int i : longestIncreasing(goals)) {
            kept[survivors.get(i)] = true;
        }
        return kept;
    }

    /// Indices of a longest strictly increasing subsequence, in O(n log n).
    private static int[] longestIncreasing(List<Integer> values) {
        int[] tails = new int[values.size()];
        int[] previous = new int[values.size()];
        int length = 0;
        for (int i = 0; i < values.size(); i++) {
            int place = place(values, tails, length, values.get(i));
            previous[i] = place == 0 ? -1 : tails[place - 1];
            tails[place] = i;
            length = Math.max(length, place + 1);
        }
        int[] chain = new int[length];
        for (int i = length - 1, at = length == 0 ? -1 : tails[length - 1]; i >= 0; i--, at = previous[at]) {
            chain[i] = at;
        }
        return chain;
    }

    private static int place(List<Integer> values, int[] tails, int length, int value) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values.get(tails[middle]) < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Takes out what does not stay, each run of neighbours in one change, from the end so that indices hold.
    private static <T> void removeAllBut(ObservableList<T> rows, boolean[] kept) {
        for (int end = kept.length; end > 0; end--) {
            if (kept[end - 1]) {
                continue;
            }
            int start = end - 1;
            while (start > 0 && !kept[start - 1]) {
                start--;
            }
            rows.remove(start, end);
            end = start + 1;
        }
    }

    private int endOfInsertion(List<T> rows, int from, List<? extends T> next) {
        if (from >= rows.size()) {
            return next.size();
        }
        K stop = keyOf(rows.get(from));
        int end = from;
        while (!keyOf(next.get(end)).equals(stop)) {
            end++;
        }
        return end;
    }

    private static <T> void replaceIfChanged(ObservableList<T> rows, int index, T row) {
        if (!rows.get(index).equals(row)) {
            rows.set(index, row);
        }
    }
}
