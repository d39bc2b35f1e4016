package org.gatehouse.service.access;

import org.jspecify.annotations.Nullable;

/// Keeps row filters to what can stand as one predicate within a larger one: no way out of it.
final class RowFilters {
    static final int MOST = 1_000;

    private RowFilters() {}

    /// What is wrong with a row filter, as a sentence; null when nothing is.
    static @Nullable String fault(String filter) {
        if (filter.isBlank()) {
            return "The row filter is empty: leave it out for all rows.";
        }
        if (filter.length() > MOST) {
            return "The row filter has " + filter.length() + " characters; " + MOST + " are the most.";
        }
        if (filter.chars().anyMatch(Character::isISOControl)) {
            return "The row filter holds a control character.";
        }
        return structureFault(filter);
    }

    private static @Nullable String structureFault(String filter) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < filter.length(); i++) {
            char c = filter.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == ';') {
                return "The row filter holds a semicolon: it must be one predicate.";
            } else if (filter.startsWith("--", i) || filter.startsWith("/*", i)) {
                return "The row filter holds a comment.";
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth < 0) {
                return "The row filter closes a parenthesis that it did not open.";
            }
        }
        if (quote != 0) {
            return "The row filter leaves a quote open.";
        }
        return depth == 0 ? null : "The row filter leaves a parenthesis open.";
    }
}
