package org.gatehouse.policy;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which texts a value can be at all, so that comparing it with any other is known to be a mistake.
///
/// @param shape a regular expression
/// @param words all of them, when they can be counted
/// @param expected what to write, for messages
record Domain(String shape, SortedSet<String> words, String expected) {
    static final Domain ANY = new Domain("(?s).*", new TreeSet<>(), "any text");
    static final Domain COUNTRY =
            new Domain("[A-Z]{2}", new TreeSet<>(), "a country in two capital letters, such as US");

    static Domain of(Class<? extends Enum<?>> type) {
        SortedSet<String> words = Words.all(type);
        return new Domain(String.join("|", words), words, "one of " + String.join(", ", words));
    }

    /// Why nothing of this domain can ever equal the text; empty when something can.
    Optional<String> objection(String text) {
        return text.matches(shape)
                ? Optional.empty()
                : Optional.of(
                        "This can never be \"" + text + "\": it is " + expected + "." + Words.didYouMean(text, words));
    }
}
