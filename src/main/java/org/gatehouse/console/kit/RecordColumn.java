package org.gatehouse.console.kit;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One column of a [RecordTable], said once: what is drawn, read out, sorted by and exported.
///
/// @param id stable, under which the layout is remembered: "subject"
/// @param width at first, in times the text size, so that it holds at any text size
/// @param text what the cell says, to eyes and to assistive technology
/// @param order how to sort by it; null where sorting makes no sense
/// @param look how the words stand in the cell
/// @param export what a CSV file says, such as a whole instant where the cell says "in 2 h"
/// @param cells draws the cell where words alone do not do; null for words
/// @param shown whether it is in sight until the person says otherwise
public record RecordColumn<T>(
        String id,
        String title,
        double width,
        Function<? super T, String> text,
        @Nullable Comparator<? super T> order,
        Look look,
        Function<? super T, String> export,
        @Nullable Supplier<? extends RecordCell<T>> cells,
        boolean shown) {
    /// How the words stand in the cell.
    public enum Look {
        WORDS(""),
        /// Machine words: ids, assets.
        MONO("mono"),
        /// Figures, at the right.
        NUMBER("number");

        private final String styleClass;

        Look(String styleClass) {
            this.styleClass = styleClass;
        }

        String styleClass() {
            return styleClass;
        }
    }

    public RecordColumn {
        if (id.isBlank() || id.matches(".*[;:,].*")) {
            throw new IllegalArgumentException("A column's id is a plain word, not \"" + id + "\"");
        }
    }

    /// Words, sorted as they read.
    public static <T> RecordColumn<T> words(String id, String title, double width, Function<? super T, String> text) {
        Comparator<T> order = Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
        return new RecordColumn<>(id, title, width, text, order, Look.WORDS, text, null, true);
    }

    /// Words for a value, sorted by the value; records without one come last.
    ///
    /// @param value null where a record has none
    public static <T, U extends Comparable<? super U>> RecordColumn<T> of(
            String id,
            String title,
            double width,
            Function<? super T, ? extends @Nullable U> value,
            Function<? super T, String> text) {
        Comparator<@Nullable U> order = Comparator.nullsLast(Comparator.naturalOrder());
        Comparator<T> byValue = (one, other) -> order.compare(value.apply(one), value.apply(other));
        return new RecordColumn<>(id, title, width, text, byValue, Look.WORDS, text, null, true);
    }

    public RecordColumn<T> look(Look other) {
        return new RecordColumn<>(id, title, width, text, order, other, export, cells, shown);
    }

    public RecordColumn<T> exportedAs(Function<? super T, String> other) {
        return new RecordColumn<>(id, title, width, text, order, look, other, cells, shown);
    }

    /// Drawn by cells of its own; what assistive technology reads stays [#text].
    public RecordColumn<T> drawnBy(Supplier<? extends RecordCell<T>> other) {
        return new RecordColumn<>(id, title, width, text, order, look, export, other, shown);
    }

    /// Out of sight until the person wants it.
    public RecordColumn<T> hiddenAtFirst() {
        return new RecordColumn<>(id, title, width, text, order, look, export, cells, false);
    }
}
