package org.gatehouse.model.query;

import java.util.List;

/// One condition of a query.
public sealed interface Term {
    /// Whether it asks for what does not fit.
    boolean negated();

    /// The field has one of these values.
    ///
    /// @param values in lower case; `*` stands for anything, [Field#NONE] for no value
    record Match(Field field, boolean negated, List<String> values) implements Term {
        public Match {
            values = List.copyOf(values);
        }
    }

    /// The field, a number, is so compared with this one. An event that has no such number does not fit.
    record Compare(Field field, boolean negated, Comparison comparison, long number) implements Term {}

    /// Somewhere in the names, the asset or the statement.
    ///
    /// @param text in lower case
    record Word(String text, boolean negated) implements Term {}
}
