package org.gatehouse.model.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Something that may be written next.
///
/// @param from where it begins to replace what is there, in characters
/// @param to where that ends
/// @param text what it writes
/// @param summary what it means; empty when the text says it
public record Completion(int from, int to, String text, String summary) {
    /// What fits at the caret, as far as the language knows: fields, and the words of fields that have few.
    public static List<Completion> at(String query, int caret) {
        int end = Math.clamp(caret, 0, query.length());
        int start = end;
        while (start > 0 && !Character.isWhitespace(query.charAt(start - 1))) {
            start--;
        }
        start += query.startsWith("-", start) && start < end ? 1 : 0;
        String begun = query.substring(start, end).toLowerCase(Locale.ROOT);
        int colon = begun.indexOf(':');
        return colon < 0 ? fields(begun, start, end) : choices(begun, colon, start, end);
    }

    private static List<Completion> fields(String begun, int from, int to) {
        List<Completion> found = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field.word().startsWith(begun)) {
                String sign = field.kind() == Field.Kind.NUMBER ? ">" : ":";
                found.add(new Completion(from, to, field.word() + sign, field.summary()));
            }
        }
        return List.copyOf(found);
    }

    private static List<Completion> choices(String begun, int colon, int start, int end) {
        int value = Math.max(colon, begun.lastIndexOf(',')) + 1;
        String typed = begun.substring(value);
        return Field.of(begun.substring(0, colon)).stream()
                .flatMap(field -> Stream.concat(field.choices().stream(), Stream.of(Field.NONE)))
                .filter(choice -> choice.startsWith(typed))
                .map(choice -> new Completion(start + value, end, choice, ""))
                .toList();
    }
}
