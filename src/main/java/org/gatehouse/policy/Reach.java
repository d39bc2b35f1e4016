package org.gatehouse.policy;

import java.util.SortedSet;
import java.util.TreeSet;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Asset;

/// Which columns of an asset an item reaches, and which of those a tag or a column name speaks of.
record Reach(AccessItem item, Asset asset) {
    /// Named columns that the register does not have. An asset whose columns are not registered has none of these.
    SortedSet<String> unknownColumns() {
        SortedSet<String> unknown = new TreeSet<>(item.columns());
        asset.columns().forEach(column -> unknown.remove(column.name()));
        return asset.columns().isEmpty() ? new TreeSet<>() : unknown;
    }

    private SortedSet<String> columns() {
        SortedSet<String> reached = new TreeSet<>(item.columns());
        if (item.allColumns()) {
            asset.columns().forEach(column -> reached.add(column.name()));
        }
        return reached;
    }

    /// The reached columns that bear the name or carry the tag. A tag of the asset that none of its columns carries is
    /// one of every column.
    SortedSet<String> carrying(String tagOrColumn) {
        SortedSet<String> reached = columns();
        boolean everywhere = asset.tags().contains(tagOrColumn)
                && asset.columns().stream().noneMatch(column -> column.tags().contains(tagOrColumn));
        if (!everywhere) {
            reached.removeIf(name -> !name.equals(tagOrColumn) && !carries(name, tagOrColumn));
        }
        return reached;
    }

    private boolean carries(String column, String tag) {
        return asset.column(column).map(found -> found.tags().contains(tag)).orElse(false);
    }

    /// Whether the item reaches what the tag speaks of, but there is no column that could be masked: a bucket, a
    /// service, or a table whose columns are not registered.
    boolean beyondMasking(String tag) {
        return asset.tags().contains(tag) && columns().isEmpty();
    }

    /// The tags reached of which something is shown without any mask.
    SortedSet<String> unmaskedTags() {
        SortedSet<String> tags = new TreeSet<>(asset.tagsReached(item));
        tags.removeIf(tag -> !beyondMasking(tag) && item.masks().keySet().containsAll(carrying(tag)));
        return tags;
    }
}
