package org.gatehouse.model.query;

/// Something in a query that cannot be understood.
///
/// @param at where it begins, in characters
/// @param length how much is wrong, at least 1
/// @param message what is wrong and what to do
public record Mistake(int at, int length, String message) {
    /// The query with a caret under what is wrong.
    public String drawn(String query) {
        return query.replace('\n', ' ') + "\n" + " ".repeat(at) + "^".repeat(length) + " " + message;
    }
}
