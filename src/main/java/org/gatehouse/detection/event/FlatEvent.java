package org.gatehouse.detection.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// One event, flat: values by the numbers of a [FieldTable], a field with several values once for each. Is used again
/// for the next event; confined to one thread.
public final class FlatEvent {
    /// Values beyond these are left out of what rules see.
    static final int MOST_VALUES = 4_096;

    private static final byte TEXT = 0;
    private static final byte NULL = 1;
    private static final byte STRUCTURE = 2;

    private final FieldTable fields;
    private final int[] first;
    private LogSource source = new LogSource(null, null, null);
    private long time;
    private int count;
    private int[] slots = new int[64];
    private int[] next = new int[64];
    private byte[] kinds = new byte[64];
    private int[] rawFrom = new int[64];
    private int[] rawTo = new int[64];
    private int[] foldedFrom = new int[64];
    private int[] foldedTo = new int[64];
    byte[] raw = new byte[1_024];
    int rawEnd;
    byte[] folded = new byte[1_024];
    int foldedEnd;

    public FlatEvent(FieldTable fields) {
        this.fields = fields;
        this.first = new int[fields.size()];
        Arrays.fill(first, -1);
    }

    /// Begins the next event.
    ///
    /// @param at when it happened, in milliseconds since 1970
    public FlatEvent begin(LogSource from, long at) {
        for (int i = 0; i < count; i++) {
            if (slots[i] >= 0) {
                first[slots[i]] = -1;
            }
        }
        source = from;
        time = at;
        count = 0;
        rawEnd = 0;
        foldedEnd = 0;
        return this;
    }

    /// Adds all that an event in JSON says.
    ///
    /// @throws MalformedEventException when it is no JSON object
    public FlatEvent json(byte[] text) {
        new JsonFlattener(fields, this, text).read();
        return this;
    }

    /// Adds a value; of a field that no rule asks for nothing is kept.
    public FlatEvent put(String field, @Nullable Object value) {
        int slot = fields.has(field) ? fields.slot(field) : FieldTable.UNNAMED;
        if (slot < 0 && !fields.everything()) {
            return this;
        }
        switch (value) {
            case null -> addNull(slot);
            case Collection<?> values -> {
                addStructure(slot);
                values.forEach(each -> put(field, each));
            }
            default -> addText(slot, value.toString());
        }
        return this;
    }

    void addText(int slot, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        need(bytes.length);
        System.arraycopy(bytes, 0, raw, rawEnd, bytes.length);
        int to = rawEnd + bytes.length;
        boolean ascii = true;
        for (int i = 0; i < bytes.length; i++) {
            ascii &= bytes[i] >= 0;
            folded[foldedEnd + i] = Fold.ascii((byte) (bytes[i] & 0x7f));
        }
        endText(slot, to, ascii);
    }

    /// Ends a value whose bytes stand at the ends of `raw` and, when it is ASCII, of `folded`.
    void endText(int slot, int to, boolean ascii) {
        int from = rawEnd;
        int end = foldedEnd + (to - from);
        if (!ascii) {
            byte[] bytes = Fold.bytes(new String(raw, from, to - from, StandardCharsets.UTF_8));
            need(bytes.length);
            System.arraycopy(bytes, 0, folded, foldedEnd, bytes.length);
            end = foldedEnd + bytes.length;
        }
        int value = add(slot, TEXT);
        if (value >= 0) {
            rawFrom[value] = from;
            rawTo[value] = to;
            foldedFrom[value] = foldedEnd;
            foldedTo[value] = end;
            rawEnd = to;
            foldedEnd = end;
        }
    }

    /// Makes room at the ends of `raw` and `folded`.
    void need(int bytes) {
        if (rawEnd + bytes > raw.length) {
            raw = Arrays.copyOf(raw, Math.max(raw.length * 2, rawEnd + bytes));
        }
        if (foldedEnd + bytes > folded.length) {
            folded = Arrays.copyOf(folded, Math.max(folded.length * 2, foldedEnd + bytes));
        }
    }

    void addNull(int slot) {
        add(slot, NULL);
    }

    /// An object or a list: it is there, but has no value of its own.
    void addStructure(int slot) {
        add(slot, STRUCTURE);
    }

    private int add(int slot, byte kind) {
        if (count == MOST_VALUES) {
            return -1;
        }
        if (count == slots.length) {
            grow();
        }
        int value = count++;
        slots[value] = slot;
        kinds[value] = kind;
        if (slot >= 0) {
            next[value] = first[slot];
            first[slot] = value;
        }
        return value;
    }

    private void grow() {
        int size = count * 2;
        slots = Arrays.copyOf(slots, size);
        next = Arrays.copyOf(next, size);
        kinds = Arrays.copyOf(kinds, size);
        rawFrom = Arrays.copyOf(rawFrom, size);
        rawTo = Arrays.copyOf(rawTo, size);
        foldedFrom = Arrays.copyOf(foldedFrom, size);
        foldedTo = Arrays.copyOf(foldedTo, size);
    }

    public FieldTable fields() {
        return fields;
    }

    public LogSource source() {
        return source;
    }

    public long time() {
        return time;
    }

    /// How many values there are.
    public int count() {
        return count;
    }

    /// The number of the field that a value is of; negative when no rule asks for it by name.
    public int slot(int value) {
        return slots[value];
    }

    /// The last value of a field; -1 when it has none.
    public int first(int slot) {
        return first[slot];
    }

    /// The value of the same field before this one; -1 when there is none.
    public int next(int value) {
        return next[value];
    }

    /// Whether it has a text: a string, a number, true or false.
    public boolean hasText(int value) {
        return kinds[value] == TEXT;
    }

    /// All values as they are compared without regard to case, one after the other.
    public byte[] folded() {
        return folded;
    }

    public int foldedFrom(int value) {
        return foldedFrom[value];
    }

    public int foldedTo(int value) {
        return foldedTo[value];
    }

    public String foldedText(int value) {
        return new String(folded, foldedFrom[value], foldedTo[value] - foldedFrom[value], StandardCharsets.UTF_8);
    }

    public String text(int value) {
        return new String(raw, rawFrom[value], rawTo[value] - rawFrom[value], StandardCharsets.UTF_8);
    }
}
