package org.gatehouse.console.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a person arranged a table: order, width and presence of its columns, and what it is sorted by. Reads and
/// writes itself as one line of text; what it cannot make sense of, such as a column that no longer exists, it
/// leaves out.
///
/// @param columns every column, in order
/// @param sortedBy null for the order in which records come
record RecordLayout(List<Place> columns, @Nullable Sort sortedBy) {
    RecordLayout {
        columns = List.copyOf(columns);
    }

    /// Where a column stands.
    ///
    /// @param width in times the text size
    record Place(String id, double width, boolean shown) {}

    /// What a table is sorted by.
    record Sort(String id, boolean descending) {}

    /// As the columns say of themselves.
    static <T> RecordLayout of(List<RecordColumn<T>> columns) {
        List<Place> places = columns.stream()
                .map(column -> new Place(column.id(), column.width(), column.shown()))
                .toList();
        return new RecordLayout(places, null);
    }

    /// `subject:14.5:1,ends:9.0:0;ends:desc`
    String text() {
        List<String> places = columns.stream()
                .map(place -> place.id() + ":" + place.width() + ":" + (place.shown() ? 1 : 0))
                .toList();
        String sort = sortedBy == null ? "" : sortedBy.id() + (sortedBy.descending() ? ":desc" : ":asc");
        return String.join(",", places) + ";" + sort;
    }

    /// What was remembered, as far as it fits these columns; columns it does not know follow at the end.
    static <T> RecordLayout parse(String text, List<RecordColumn<T>> columns) {
        RecordLayout first = of(columns);
        String[] parts = text.split(";", 2);
        List<Place> places = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (String part : parts[0].split(",", -1)) {
            place(part)
                    .filter(place -> first.has(place.id()) && placed.add(place.id()))
                    .ifPresent(places::add);
        }
        first.columns.stream().filter(place -> placed.add(place.id())).forEach(places::add);
        if (places.stream().noneMatch(Place::shown)) {
            return first;
        }
        return new RecordLayout(places, parts.length < 2 ? null : first.sort(parts[1]));
    }

    private static Optional<Place> place(String text) {
        String[] fields = text.split(":", -1);
        try {
            double width = fields.length == 3 ? Double.parseDouble(fields[1]) : -1;
            boolean sensible = width > 0 && width < 1000;
            return sensible ? Optional.of(new Place(fields[0], width, fields[2].equals("1"))) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private @Nullable Sort sort(String text) {
        String[] fields = text.split(":", -1);
        return fields.length == 2 && has(fields[0]) ? new Sort(fields[0], fields[1].equals("desc")) : null;
    }

    private boolean has(String id) {
        return columns.stream().anyMatch(place -> place.id().equals(id));
    }
}
