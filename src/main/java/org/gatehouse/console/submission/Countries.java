package org.gatehouse.console.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Countries by code or English name, as people type them.
final class Countries {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private Countries() {}

    /// The ISO 3166-1 alpha-2 code for a code, a name, or the beginning of exactly one name.
    static Optional<String> find(String typed) {
        String text = typed.strip();
        String code = text.toUpperCase(Locale.ROOT);
        if (CODES.contains(code)) {
            return Optional.of(code);
        }
        List<String> begin = text.length() < 3 ? List.of() : beginningWith(text);
        return begin.stream()
                .filter(found -> name(found).equalsIgnoreCase(text))
                .findFirst()
                .or(() -> begin.size() == 1 ? Optional.of(begin.getFirst()) : Optional.empty());
    }

    static String name(String code) {
        String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        return name.isEmpty() ? code : name;
    }

    private static List<String> beginningWith(String text) {
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> name(code).regionMatches(true, 0, text, 0, text.length()))
                .toList();
    }
}
