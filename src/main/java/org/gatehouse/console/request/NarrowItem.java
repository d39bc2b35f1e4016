package org.gatehouse.console.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Narrowing;
import org.jspecify.annotations.Nullable;

/// One item being narrowed: which of its columns are given, how each is shown, and which rows.
final class NarrowItem {
    private final AccessItem asked;
    private final boolean all;
    private final List<Column> columns = new ArrayList<>();
    private final StringProperty rows = new SimpleStringProperty(this, "rows", "");

    /// How a column is shown to the person, from the weakest mask to the strongest.
    enum Show {
        AS_IS,
        PARTIAL,
        HASH,
        NULL;

        static Show of(@Nullable Mask mask) {
            return mask == null ? AS_IS : valueOf(mask.name());
        }

        @Nullable
        Mask mask() {
            return this == AS_IS ? null : Mask.valueOf(name());
        }
    }

    /// One column.
    ///
    /// @param shows what may be chosen: nothing weaker than what was asked for
    /// @param tags what kind of data it holds
    record Column(
            String name, List<Show> shows, SortedSet<String> tags, BooleanProperty kept, ObjectProperty<Show> show) {}

    /// @param asset the register's entry; null when it is not known, and then "all columns" cannot be taken apart
    /// @param given where to begin
    NarrowItem(AccessItem asked, @Nullable Asset asset, AccessItem given) {
        this.asked = asked;
        this.all = asked.allColumns();
        SortedSet<String> names = new TreeSet<>(asked.columns());
        if (all && asset != null) {
            asset.columns().forEach(column -> names.add(column.name()));
        }
        names.forEach(name -> columns.add(column(name, asset, given)));
        rows.set(more(given.rowFilter()));
    }

    private Column column(String name, @Nullable Asset asset, AccessItem given) {
        Mask least = asked.masks().get(name);
        List<Show> shows = new ArrayList<>();
        for (Show show : Show.values()) {
            Mask mask = show.mask();
            if (least == null || (mask != null && mask.atLeast(least))) {
                shows.add(show);
            }
        }
        SortedSet<String> tags = Optional.ofNullable(asset)
                .flatMap(known -> known.column(name))
                .map(Asset.Column::tags)
                .orElseGet(TreeSet::new);
        boolean kept = given.allColumns() || given.columns().contains(name);
        return new Column(
                name,
                List.copyOf(shows),
                tags,
                new SimpleBooleanProperty(kept),
                new SimpleObjectProperty<>(Show.of(given.masks().get(name))));
    }

    /// What a filter demands beyond the one that was asked for.
    private String more(@Nullable String filter) {
        String before = asked.rowFilter();
        if (filter == null || filter.equals(before)) {
            return "";
        }
        String lead = "(" + before + ") AND (";
        return before != null && filter.startsWith(lead)
                ? filter.substring(lead.length(), filter.length() - 1)
                : filter;
    }

    AccessItem asked() {
        return asked;
    }

    List<Column> columns() {
        return columns;
    }

    /// A condition on top of the one that was asked for; blank for none.
    StringProperty rowsProperty() {
        return rows;
    }

    /// The item as narrowed; null when no column is left, so that it is not given at all.
    @Nullable
    AccessItem narrowed() {
        SortedSet<String> kept = new TreeSet<>();
        SortedMap<String, Mask> masks = new TreeMap<>();
        for (Column column : columns) {
            if (column.kept().get()) {
                kept.add(column.name());
                Mask mask = column.show().get().mask();
                if (mask != null) {
                    masks.put(column.name(), mask);
                }
            }
        }
        if (kept.isEmpty() && !columns.isEmpty()) {
            return null;
        }
        String more = rows.get().strip();
        return asked.withColumns(all && kept.size() == columns.size() ? new TreeSet<>() : kept)
                .withMasks(masks)
                .withRowFilter(Narrowing.both(asked.rowFilter(), more.isEmpty() ? null : more));
    }
}
