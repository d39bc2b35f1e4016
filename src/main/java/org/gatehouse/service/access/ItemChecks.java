package org.gatehouse.service.access;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;

/// Checks items, those asked for and those of narrowed terms, against the register of assets.
final class ItemChecks {
    static final int MOST = 50;

    private final Map<AssetId, Asset> assets;
    private final Findings findings;

    ItemChecks(Map<AssetId, Asset> assets, Findings findings) {
        this.assets = assets;
        this.findings = findings;
    }

    private record Target(AssetId asset, Action action) {}

    /// @param pointer of the list in its document
    void check(String pointer, List<AccessItem> items) {
        findings.addIf(items.isEmpty(), pointer, "At least one item is needed.");
        findings.addIf(items.size() > MOST, pointer, items.size() + " items are too many; " + MOST + " are the most.");
        Set<Target> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            AccessItem item = items.get(i);
            findings.addIf(
                    !seen.add(new Target(item.asset(), item.action())),
                    pointer + "/" + i,
                    "The same action on " + item.asset() + " is listed before: put the columns together.");
            check(pointer + "/" + i, item);
        }
    }

    private void check(String pointer, AccessItem item) {
        Asset asset = assets.get(item.asset());
        if (asset == null) {
            findings.add(pointer + "/asset", "There is no asset " + item.asset() + " in the register.");
        } else {
            item.columns().stream()
                    .filter(column -> asset.column(column).isEmpty())
                    .forEach(column -> findings.add(pointer + "/columns", unknown(asset, column)));
            masks(pointer, item, asset);
        }
        if (item.rowFilter() != null) {
            String fault = RowFilters.fault(item.rowFilter());
            findings.addIf(fault != null, pointer + "/row_filter", String.valueOf(fault));
        }
    }

    private void masks(String pointer, AccessItem item, Asset asset) {
        for (String column : item.masks().keySet()) {
            String place = pointer + "/masks/" + Findings.escaped(column);
            if (asset.column(column).isEmpty()) {
                findings.add(place, unknown(asset, column));
            } else if (!item.allColumns() && !item.columns().contains(column)) {
                findings.add(place, "Column " + column + " is masked but not asked for.");
            }
        }
    }

    private static String unknown(Asset asset, String column) {
        String shown = column.length() > 60 ? column.substring(0, 60) + "…" : column;
        return asset.id() + " has no column \"" + shown + "\".";
    }
}
