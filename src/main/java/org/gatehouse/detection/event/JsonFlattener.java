package org.gatehouse.detection.event;

import java.nio.charset.StandardCharsets;

/// Reads one event in JSON into a [FlatEvent]: what no rule asks for is passed over byte by byte, never decoded. Trusts
/// that whoever stored the event has checked that it is JSON; of what is not, it reads something or refuses, and never
/// reads past the end.
final class JsonFlattener {
    private static final int DEEPEST = 64;

    private final FieldTable fields;
    private final FlatEvent event;
    private final byte[] text;
    private final boolean everything;
    private int at;

    JsonFlattener(FieldTable fields, FlatEvent event, byte[] text) {
        this.fields = fields;
        this.event = event;
        this.text = text;
        this.everything = fields.everything();
    }

    void read() {
        try {
            if (visible() != '{') {
                throw new MalformedEventException("An event is a JSON object.");
            }
            object(FieldTable.ROOT, true, 0);
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new MalformedEventException("The event ends in the middle.");
        }
    }

    private byte visible() {
        while (text[at] <= ' ' && text[at] >= 0) {
            at++;
        }
        return text[at];
    }

    /// @param root whether names stand alone, without a path before them
    private void object(int state, boolean root, int depth) {
        int base = root || state == FieldTable.DEAD ? state : fields.step(state, (byte) '.');
        at++;
        while (visible() != '}') {
            if (text[at] != '"') {
                throw new MalformedEventException("A name is expected at byte " + at + ".");
            }
            int named = name(base);
            if (visible() != ':') {
                throw new MalformedEventException("A colon is expected at byte " + at + ".");
            }
            at++;
            value(named, depth + 1);
            if (visible() == ',') {
                at++;
            }
        }
        at++;
    }

    private int name(int from) {
        int state = from;
        int i = at + 1;
        while (text[i] != '"') {
            byte b = text[i++];
            if (b == '\\') {
                return escapedName(from);
            }
            // field names are taken with spaces stripped
            if (b != ' ') {
                state = fields.step(state, b);
            }
        }
        at = i + 1;
        return state;
    }

    private int escapedName(int from) {
        int end = at + 1;
        while (text[end] != '"') {
            end += text[end] == '\\' ? 2 : 1;
        }
        int state = from;
        for (byte b : unescaped(at + 1, end).replace(" ", "").getBytes(StandardCharsets.UTF_8)) {
            state = fields.step(state, b);
        }
        at = end + 1;
        return state;
    }

    private void value(int state, int depth) {
        if (depth > DEEPEST) {
            throw new MalformedEventException("Nested deeper than " + DEEPEST + " levels.");
        }
        int slot = fields.slotAt(state);
        boolean wanted = slot >= 0 || everything;
        byte b = visible();
        if (b == '"') {
            if (wanted) {
                string(slot);
            } else {
                skipString();
            }
        } else if (b == '{') {
            note(slot);
            if (state == FieldTable.DEAD && !everything) {
                skipNested();
            } else {
                object(state, false, depth);
            }
        } else if (b == '[') {
            note(slot);
            if (state == FieldTable.DEAD && !everything) {
                skipNested();
            } else {
                list(state, depth);
            }
        } else {
            word(slot, wanted);
        }
    }

    private void note(int slot) {
        if (slot >= 0) {
            event.addStructure(slot);
        }
    }

    private void list(int state, int depth) {
        at++;
        while (visible() != ']') {
            value(state, depth + 1);
            if (visible() == ',') {
                at++;
            }
        }
        at++;
    }

    private void string(int slot) {
        int from = at + 1;
        int i = from;
        byte seen = 0;
        while (text[i] != '"') {
            if (text[i] == '\\') {
                escapedString(slot, i);
                return;
            }
            seen |= text[i++];
        }
        int length = i - from;
        event.need(length);
        System.arraycopy(text, from, event.raw, event.rawEnd, length);
        if (seen >= 0) {
            byte[] folded = event.folded;
            int to = event.foldedEnd;
            for (int j = from; j < i; j++) {
                folded[to++] = Fold.ascii(text[j]);
            }
        }
        event.endText(slot, event.rawEnd + length, seen >= 0);
        at = i + 1;
    }

    private void escapedString(int slot, int firstEscape) {
        int end = firstEscape;
        while (text[end] != '"') {
            end += text[end] == '\\' ? 2 : 1;
        }
        event.addText(slot, unescaped(at + 1, end));
        at = end + 1;
    }

    private String unescaped(int from, int to) {
        String written = new String(text, from, to - from, StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '\\' || i + 1 >= written.length()) {
                said.append(c);
                continue;
            }
            c = written.charAt(++i);
            if (c == 'u' && i + 4 < written.length()) {
                said.append(hex(written, i + 1));
                i += 4;
            } else {
                said.append(
                        switch (c) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            case 'r' -> '\r';
                            case 'b' -> '\b';
                            case 'f' -> '\f';
                            default -> c;
                        });
            }
        }
        return said.toString();
    }

    private static char hex(String written, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(written.charAt(i), 16);
            if (digit < 0) {
                throw new MalformedEventException("A bad escape in a text.");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private void skipString() {
        int i = at + 1;
        while (text[i] != '"') {
            i += text[i] == '\\' ? 2 : 1;
        }
        at = i + 1;
    }

    /// Passes over an object or a list.
    private void skipNested() {
        int open = 0;
        do {
            byte b = text[at];
            if (b == '"') {
                skipString();
                continue;
            }
            if (b == '{' || b == '[') {
                open++;
            } else if (b == '}' || b == ']') {
                open--;
            }
            at++;
        } while (open > 0);
    }

    /// A number, true, false or null.
    private void word(int slot, boolean wanted) {
        int from = at;
        boolean plain = true;
        while (inWord(text[at])) {
            plain &= text[from] > '9' || (text[at] != '.' && text[at] != 'e' && text[at] != 'E');
            at++;
        }
        if (at == from) {
            throw new MalformedEventException("A value is expected at byte " + at + ".");
        }
        if (!wanted) {
            return;
        }
        if (text[from] == 'n') {
            event.addNull(slot);
        } else {
            String word = new String(text, from, at - from, StandardCharsets.US_ASCII);
            event.addText(slot, plain ? word : Numbers.canonical(word));
        }
    }

    private static boolean inWord(byte b) {
        return b > ' ' && b != ',' && b != '}' && b != ']' && b != ':' && b != '"' && b != '{' && b != '[';
    }
}
