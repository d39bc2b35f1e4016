package org.gatehouse.detection.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Finds values that are the whole of a literal, by hash.
final class ExactTable {
    private final byte[] @Nullable [] keys;
    private final int[] @Nullable [] predicates;
    private final int mask;
    private int longest;

    ExactTable(LiteralMap literals) {
        int size = Integer.highestOneBit(Math.max(4, literals.size() * 4 - 1)) * 2;
        this.keys = new byte[size][];
        this.predicates = new int[size][];
        this.mask = size - 1;
        literals.forEach((literal, numbers) -> {
            longest = Math.max(longest, literal.length);
            int at = hash(literal, 0, literal.length) & mask;
            while (keys[at] != null) {
                at = (at + 1) & mask;
            }
            keys[at] = literal;
            predicates[at] = numbers;
        });
    }

    void find(byte[] text, int from, int to, Hits hits) {
        if (to - from > longest) {
            return;
        }
        int at = hash(text, from, to) & mask;
        for (byte[] key = keys[at]; key != null; key = keys[at]) {
            if (Arrays.equals(key, 0, key.length, text, from, to)) {
                int[] found = predicates[at];
                if (found != null) {
                    hits.hit(found);
                }
                return;
            }
            at = (at + 1) & mask;
        }
    }

    private static int hash(byte[] text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text[i];
        }
        return hash ^ (hash >>> 15);
    }
}
