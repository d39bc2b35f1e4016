package org.gatehouse.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Unmodifiable copies in a fixed order, so that one value always has one written form and one digest. Most are of
/// nothing, and a million grants share that one.
final class Copies {
    private Copies() {}

    static <T extends Comparable<? super T>> SortedSet<T> sorted(Collection<T> values) {
        return values.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    static <K extends Comparable<? super K>, V> SortedMap<K, V> sorted(Map<K, V> values) {
        return values.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
