package org.gatehouse.service.identity;

import org.gatehouse.contract.Documents;
import org.gatehouse.contract.Refusal;
import org.jspecify.annotations.Nullable;

/// Words that people write, as they come in.
public final class FreeText {
    private FreeText() {}

    /// A note that may go with an act.
    ///
    /// @return the text without white space around it, empty when there is none
    /// @throws Refusal `INVALID` when it has more than [Documents#TEXT_MOST] characters
    static String note(@Nullable String text) {
        String words = text == null ? "" : text.strip();
        if (words.length() > Documents.TEXT_MOST) {
            throw Refusal.invalid(
                    "/note",
                    "The note has " + words.length() + " characters; " + Documents.TEXT_MOST + " are the most.");
        }
        return words;
    }

    /// The reason that an act needs.
    ///
    /// @return the text without white space around it
    /// @throws Refusal `INVALID` when there is none, or more than [Documents#TEXT_MOST] characters of it
    public static String reason(String text) {
        String words = text.strip();
        if (words.isEmpty()) {
            throw Refusal.invalid("/reason", "A reason is needed: it goes on record with the act.");
        }
        if (words.length() > Documents.TEXT_MOST) {
            throw Refusal.invalid(
                    "/reason",
                    "The reason has " + words.length() + " characters; " + Documents.TEXT_MOST + " are the most.");
        }
        return words;
    }
}
