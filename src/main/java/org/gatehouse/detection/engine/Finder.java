package org.gatehouse.detection.engine;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Finds all literals anywhere in a value in one pass (Aho and Corasick), whatever their number.
final class Finder {
    private static final int ROOT = 0;
    private static final int NONE = 0;

    private final Alphabet alphabet;
    private final int width;
    private int[] next;
    private int[] @Nullable [] predicates;
    /// Of each state, the longest state at its end, itself included, that ends a literal.
    private final int[] told;
    /// Of each state that ends a literal, the next shorter one.
    private final int[] shorter;
    private int states = 1;

    Finder(LiteralMap literals) {
        this.alphabet = new Alphabet(literals);
        this.width = alphabet.size();
        this.next = new int[64 * width];
        this.predicates = new int[64][];
        literals.forEach(this::add);
        this.next = Arrays.copyOf(next, states * width);
        this.told = new int[states];
        this.shorter = new int[states];
        complete();
    }

    private void add(byte[] literal, int[] numbers) {
        int state = ROOT;
        for (byte b : literal) {
            int edge = state * width + alphabet.of(b);
            if (next[edge] == NONE) {
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

    /// Gives every state a way on for every byte.
    private void complete() {
        int[] fallback = new int[states];
        Queue<Integer> queue = new ArrayDeque<>();
        for (int c = 0; c < width; c++) {
            if (next[c] != NONE) {
                queue.add(next[c]);
            }
        }
        while (!queue.isEmpty()) {
            int state = queue.remove();
            shorter[state] = told[fallback[state]];
            told[state] = predicates[state] == null ? shorter[state] : state;
            for (int c = 0; c < width; c++) {
                int edge = state * width + c;
                int after = next[fallback[state] * width + c];
                if (next[edge] == NONE) {
                    next[edge] = after;
                } else {
                    fallback[next[edge]] = after;
                    queue.add(next[edge]);
                }
            }
        }
    }

    void find(byte[] text, int from, int to, Hits hits) {
        int state = ROOT;
        for (int i = from; i < to; i++) {
            state = next[state * width + alphabet.of(text[i])];
            for (int ends = told[state]; ends != NONE; ends = shorter[ends]) {
                int[] found = predicates[ends];
                if (found != null) {
                    hits.hit(found);
                }
            }
        }
    }
}
