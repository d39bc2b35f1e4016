package org.gatehouse.policy;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A text by character and by line, and how positions in it are named.
final class PolicySource {
    private final String file;
    private final String what;
    private final int[] characters;
    private final int[] lineStarts;

    PolicySource(String file, String text) {
        this(file, text, "policy");
    }

    /// @param what it is the text of, for messages: `policy`
    PolicySource(String file, String text, String what) {
        this.file = file;
        this.what = what;
        this.characters = text.codePoints().toArray();
        this.lineStarts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, characters.length)
                                .filter(this::endsLine)
                                .map(i -> i + 1))
                .toArray();
    }

    private boolean endsLine(int index) {
        boolean carriageReturn = characters[index] == '\r';
        boolean followed = index + 1 < characters.length && characters[index + 1] == '\n';
        return characters[index] == '\n' || (carriageReturn && !followed);
    }

    String file() {
        return file;
    }

    String what() {
        return what;
    }

    int length() {
        return characters.length;
    }

    int character(int index) {
        return characters[index];
    }

    /// @param index of a character, counted from 0; one past the end is the end
    Place place(int index) {
        int found = Arrays.binarySearch(lineStarts, index);
        int line = found >= 0 ? found : -found - 2;
        return new Place(line + 1, index - lineStarts[line] + 1);
    }

    /// `file:line:column`
    String name(Place place) {
        return file + ":" + place.line() + ":" + place.column();
    }

    Diagnostic diagnostic(Place place, String message) {
        return new Diagnostic(file, place.line(), place.column(), message, line(place.line()));
    }

    /// @return the number of the first such line, from 1
    OptionalInt lineLongerThan(int most) {
        return IntStream.rangeClosed(1, lineStarts.length)
                .filter(number -> lineEnd(number) - lineStarts[number - 1] > most)
                .findFirst();
    }

    private int lineEnd(int number) {
        return number < lineStarts.length ? lineStarts[number] : characters.length;
    }

    private String line(int number) {
        int within = Math.min(number, lineStarts.length);
        int start = lineStarts[within - 1];
        int length = Math.min(lineEnd(within) - start, YamlReader.LONGEST_LINE);
        return new String(characters, start, length).stripTrailing();
    }
}
