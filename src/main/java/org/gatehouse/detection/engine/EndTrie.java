package org.gatehouse.detection.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Finds the literals that a value begins with, or ends with: as far as one of them leads, and no further.
final class EndTrie {
    private static final int DEAD = 0;
    private static final int ROOT = 1;

    private final boolean backwards;
    private final Alphabet alphabet;
    private final int width;
    private int[] next;
    private int[] @Nullable [] predicates;
    private int states = 2;

    /// @param backwards whether literals are read from their ends
    EndTrie(LiteralMap literals, boolean backwards) {
        this.backwards = backwards;
        this.alphabet = new Alphabet(literals);
        this.width = alphabet.size();
        this.next = new int[16 * width];
        this.predicates = new int[16][];
        literals.forEach(this::add);
        this.next = Arrays.copyOf(next, states * width);
    }

    private void add(byte[] literal, int[] numbers) {
        int state = ROOT;
        for (int i = 0; i < literal.length; i++) {
            byte b = literal[backwards ? literal.length - 1 - i : i];
            int edge = state * width + alphabet.of(b);
            if (next[edge] == DEAD) {
                if (states == predicates.length) {
                    next = Arrays.copyOf(next, next.length * 2);
                    predicates = Arrays.copyOf(predicates, predicates.length * 2);
                }
                next[edge] = states++;
            }
            state = next[edge];
        }
        predicates[state] = numbers;
    }

    void find(byte[] text, int from, int to, Hits hits) {
        int state = ROOT;
        int step = backwards ? -1 : 1;
        int at = backwards ? to - 1 : from;
        for (int left = to - from; ; left--, at += step) {
            int[] found = predicates[state];
            if (found != null) {
                hits.hit(found);
            }
            if (left == 0) {
                return;
            }
            state = next[state * width + alphabet.of(text[at])];
            if (state == DEAD) {
                return;
            }
        }
    }
}
