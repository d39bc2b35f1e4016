package org.gatehouse.service.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Exposure;

/// Estimates what access could expose at most, from what the register knows of the assets.
final class Exposures {
    private Exposures() {}

    /// Rows and people are summed over the distinct assets, row filters aside; a column is sensitive when it bears
    /// a tag.
    static Exposure of(List<AccessItem> items, Map<AssetId, Asset> assets) {
        Collection<Asset> distinct = assets.values();
        SortedSet<String> sensitive = new TreeSet<>();
        for (AccessItem item : items) {
            Asset asset = assets.get(item.asset());
            if (asset != null) {
                asset.columns().stream()
                        .filter(column -> !column.tags().isEmpty())
                        .filter(column -> item.allColumns() || item.columns().contains(column.name()))
                        .forEach(column -> sensitive.add(asset.id() + "." + column.name()));
            }
        }
        return new Exposure(
                distinct.stream().mapToLong(Asset::rows).sum(),
                distinct.stream().mapToLong(Asset::persons).sum(),
                sensitive);
    }
}
