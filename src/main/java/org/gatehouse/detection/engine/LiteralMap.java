package org.gatehouse.detection.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// Literals, folded, and the predicates that each of them tells: what an index is built from.
final class LiteralMap {
    private final SortedMap<String, List<Integer>> predicates = new TreeMap<>();

    void add(byte[] literal, int predicate) {
        // a character a byte, so that texts compare as their bytes do
        predicates
                .computeIfAbsent(new String(literal, StandardCharsets.ISO_8859_1), ignored -> new ArrayList<>())
                .add(predicate);
    }

    boolean isEmpty() {
        return predicates.isEmpty();
    }

    int size() {
        return predicates.size();
    }

    void forEach(BiConsumer<byte[], int[]> told) {
        predicates.forEach((literal, numbers) -> told.accept(
                literal.getBytes(StandardCharsets.ISO_8859_1),
                numbers.stream().mapToInt(Integer::intValue).toArray()));
    }
}
