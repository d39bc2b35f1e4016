package org.gatehouse.detection.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The fields that a set of rules asks for, numbered, and an automaton that finds a field's number by its path, so that
/// all else in an event is skipped. Immutable.
public final class FieldTable {
    static final int DEAD = 0;
    static final int ROOT = 1;
    /// A value that no rule asks for by name, kept because keywords are looked for everywhere.
    static final int UNNAMED = -1;

    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final String[] names;
    private final boolean everything;
    private final byte[] classes = new byte[256];
    private final int width;
    private int[] next;
    private int[] slotAt;
    private int states = 2;

    /// @param everything whether values that are not named are to be kept too
    public FieldTable(Collection<String> fields, boolean everything) {
        SortedSet<String> sorted = new TreeSet<>(fields);
        sorted.forEach(field -> slots.put(field, slots.size()));
        this.names = sorted.toArray(String[]::new);
        this.everything = everything;
        this.width = numberBytes() + 1;
        this.next = new int[64 * width];
        this.slotAt = new int[64];
        slots.forEach(this::add);
        this.next = Arrays.copyOf(next, states * width);
        this.slotAt = Arrays.copyOf(slotAt, states);
    }

    private int numberBytes() {
        int count = 0;
        for (String name : names) {
            for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
                if (classes[b & 0xff] == 0) {
                    classes[b & 0xff] = (byte) ++count;
                }
            }
        }
        return count;
    }

    private void add(String name, int slot) {
        int state = ROOT;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            int edge = state * width + (classes[b & 0xff] & 0xff);
            if (next[edge] == DEAD) {
                if (states * width >= next.length) {
                    next = Arrays.copyOf(next, next.length * 2);
                    slotAt = Arrays.copyOf(slotAt, slotAt.length * 2);
                }
                next[edge] = states++;
            }
            state = next[edge];
        }
        slotAt[state] = slot + 1;
    }

    int step(int state, byte b) {
        return next[state * width + (classes[b & 0xff] & 0xff)];
    }

    /// The number of the field whose path led to this state; [#UNNAMED] when there is none.
    int slotAt(int state) {
        return slotAt[state] - 1;
    }

    public int size() {
        return names.length;
    }

    public String name(int slot) {
        return names[slot];
    }

    /// @throws IllegalArgumentException when no rule asks for it
    public int slot(String field) {
        Integer slot = slots.get(field);
        if (slot == null) {
            throw new IllegalArgumentException("No rule asks for " + field);
        }
        return slot;
    }

    public boolean has(String field) {
        return slots.containsKey(field);
    }

    public boolean everything() {
        return everything;
    }
}
