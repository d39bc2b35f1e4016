package org.gatehouse.console.submission;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Mask;
import org.jspecify.annotations.Nullable;

/// One asset of the form with what is to be done with it. Immutable: each change is another draft in its place.
///
/// @param whole whether all columns are asked for; always so where the register knows no columns
/// @param columns those chosen; kept while `whole`, so that nothing is lost by trying it
/// @param masks kept for columns that are not chosen at the moment, too
/// @param rowFilter as typed
record ItemDraft(
        Asset asset,
        Action action,
        boolean whole,
        SortedSet<String> columns,
        SortedMap<String, Mask> masks,
        String rowFilter) {
    ItemDraft {
        columns = Collections.unmodifiableSortedSet(new TreeSet<>(columns));
        masks = Collections.unmodifiableSortedMap(new TreeMap<>(masks));
    }

    /// Nothing is chosen yet, unless there is nothing to choose.
    static ItemDraft of(Asset asset) {
        return new ItemDraft(asset, Action.READ, asset.columns().isEmpty(), new TreeSet<>(), new TreeMap<>(), "");
    }

    /// The draft of an item that somebody worded before.
    static ItemDraft of(Asset asset, AccessItem item) {
        String filter = item.rowFilter() == null ? "" : item.rowFilter();
        return new ItemDraft(asset, item.action(), item.allColumns(), item.columns(), item.masks(), filter);
    }

    /// Whether it says which columns it means.
    boolean isChosen() {
        return whole || !columns.isEmpty();
    }

    /// Whether a column would be reached.
    boolean reaches(String column) {
        return whole || columns.contains(column);
    }

    /// What it asks for; all columns while none is chosen.
    AccessItem item() {
        SortedMap<String, Mask> reached = new TreeMap<>(masks);
        if (isChosen()) {
            reached.keySet().removeIf(column -> !reaches(column));
        }
        String filter = rowFilter.strip();
        return new AccessItem(
                asset.id(), action, whole ? new TreeSet<>() : columns, filter.isEmpty() ? null : filter, reached);
    }

    ItemDraft withAction(Action other) {
        return new ItemDraft(asset, other, whole, columns, masks, rowFilter);
    }

    ItemDraft withWhole(boolean all) {
        return new ItemDraft(asset, action, all, columns, masks, rowFilter);
    }

    ItemDraft withColumn(String column, boolean chosen) {
        SortedSet<String> changed = new TreeSet<>(columns);
        if (chosen) {
            changed.add(column);
        } else {
            changed.remove(column);
        }
        return new ItemDraft(asset, action, whole, changed, masks, rowFilter);
    }

    /// @param mask null shows the column as it is
    ItemDraft withMask(String column, @Nullable Mask mask) {
        Map<String, Mask> changed = new TreeMap<>(masks);
        if (mask == null) {
            changed.remove(column);
        } else {
            changed.put(column, mask);
        }
        return new ItemDraft(asset, action, whole, columns, new TreeMap<>(changed), rowFilter);
    }

    ItemDraft withRowFilter(String filter) {
        return new ItemDraft(asset, action, whole, columns, masks, filter);
    }
}
