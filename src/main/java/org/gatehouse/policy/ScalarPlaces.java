package org.gatehouse.policy;

import org.snakeyaml.engine.v2.common.ScalarStyle;

/// Finds where each character of a scalar's value stands in the text, whatever its style: plain, quoted, literal or
/// folded. Walks value and text side by side; only white space, quotes and escapes differ between them.
final class ScalarPlaces {
    private final PolicySource source;
    private final Yaml.Scalar scalar;
    private final int[] value;
    private final int[] indexes;
    private int at;

    private ScalarPlaces(PolicySource source, Yaml.Scalar scalar) {
        this.source = source;
        this.scalar = scalar;
        this.value = scalar.text().codePoints().toArray();
        this.indexes = new int[value.length + 1];
        this.at = firstContent();
    }

    static ScalarPlaces of(PolicySource source, Yaml.Scalar scalar) {
        ScalarPlaces places = new ScalarPlaces(source, scalar);
        places.align();
        return places;
    }

    /// @param offset of a character in the value; past the end is just after the last visible one
    Place at(int offset) {
        return source.place(indexes[Math.clamp(offset, 0, value.length)]);
    }

    private int firstContent() {
        return switch (scalar.style()) {
            case PLAIN, JSON_SCALAR_STYLE -> scalar.from();
            case SINGLE_QUOTED, DOUBLE_QUOTED -> scalar.from() + 1;
            case LITERAL, FOLDED -> afterLine(scalar.from());
        };
    }

    private int afterLine(int index) {
        int next = index;
        while (next < scalar.to() && source.character(next) != '\n') {
            next++;
        }
        return Math.min(next + 1, scalar.to());
    }

    private void align() {
        int end = at;
        for (int i = 0; i < value.length; i++) {
            boolean visible = !white(value[i]);
            if (visible) {
                skipBetween();
            }
            indexes[i] = at;
            at = Math.min(at + width(visible), scalar.to());
            end = visible ? at : end;
        }
        indexes[value.length] = end;
    }

    /// Indentation, folded line breaks, and escaped ones.
    private void skipBetween() {
        while (at < scalar.to() && (white(source.character(at)) || escapedBreak())) {
            at++;
        }
    }

    private boolean escapedBreak() {
        return escape() && at + 1 < scalar.to() && white(source.character(at + 1)) && source.character(at + 1) != ' ';
    }

    private boolean escape() {
        return scalar.style() == ScalarStyle.DOUBLE_QUOTED && source.character(at) == '\\';
    }

    /// How many characters of the text make the one at hand.
    private int width(boolean visible) {
        if (at >= scalar.to()) {
            return 0;
        }
        if (escape()) {
            return switch (at + 1 < scalar.to() ? source.character(at + 1) : ' ') {
                case 'x' -> 4;
                case 'u' -> 6;
                case 'U' -> 10;
                default -> 2;
            };
        }
        if (!visible) {
            return white(source.character(at)) ? 1 : 0;
        }
        return scalar.style() == ScalarStyle.SINGLE_QUOTED && source.character(at) == '\'' ? 2 : 1;
    }

    private static boolean white(int character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\r';
    }
}
