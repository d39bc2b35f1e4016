package org.gatehouse.model;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One asset and what is asked or granted on it.
///
/// @param columns the columns meant, sorted; empty means all of them
/// @param rowFilter a SQL predicate that every row must satisfy; null means all rows
/// @param masks per column what is shown instead of its value
public record AccessItem(
        AssetId asset,
        Action action,
        SortedSet<String> columns,
        @Nullable String rowFilter,
        SortedMap<String, Mask> masks) {

    public AccessItem {
        columns = Copies.sorted(columns);
        masks = Copies.sorted(masks);
    }

    public static AccessItem of(AssetId asset, Action action, String... columns) {
        return new AccessItem(
                asset, action, new TreeSet<>(List.of(columns)), null, Copies.sorted(Map.<String, Mask>of()));
    }

    public boolean allColumns() {
        return columns.isEmpty();
    }

    public AccessItem withMasks(Map<String, Mask> newMasks) {
        return new AccessItem(asset, action, columns, rowFilter, Copies.sorted(newMasks));
    }

    public AccessItem withColumns(SortedSet<String> newColumns) {
        return new AccessItem(asset, action, newColumns, rowFilter, masks);
    }

    public AccessItem withRowFilter(@Nullable String newFilter) {
        return new AccessItem(asset, action, columns, newFilter, masks);
    }
}
