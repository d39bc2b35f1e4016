package org.gatehouse.service.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Problem.FieldError;
import org.gatehouse.contract.Refusal;

/// Gathers all that is wrong with a document, so that its writer hears of everything at once.
final class Findings {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<FieldError> errors = new ArrayList<>();

    void add(String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
    }

    void addIf(boolean wrong, String pointer, String detail) {
        if (wrong) {
            add(pointer, detail);
        }
    }

    /// @param what what the text is, as the first word of a sentence: "The reason"
    void text(String pointer, String what, String text, int most) {
        addIf(text.isBlank(), pointer, what + " is empty.");
        length(pointer, what, text, most);
    }

    /// The same of a text that may be empty.
    void length(String pointer, String what, String text, int most) {
        addIf(
                text.length() > most,
                pointer,
                what + " has " + text.length() + " characters; " + most + " are the most.");
    }

    void country(String pointer, String code) {
        addIf(
                !COUNTRIES.contains(code),
                pointer,
                "\"" + code + "\" is not a country: use ISO 3166-1 alpha-2, such as US.");
    }

    /// @throws Refusal `INVALID` with every finding, when there is any
    void refuse(String document) {
        if (!errors.isEmpty()) {
            String rest = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
            throw new Refusal(
                    ErrorCode.INVALID, document + ": " + errors.getFirst().detail() + rest, errors);
        }
    }

    /// A name as a part of a JSON pointer (RFC 6901).
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
