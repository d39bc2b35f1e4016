package org.gatehouse.console.asset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetKind;
import org.jspecify.annotations.Nullable;

/// Assets as a tree: region, catalog, schema, table, column; buckets and services under their region. Pure.
final class AssetTree {
    private static final int CATALOG = 0;
    private static final int SCHEMA = 1;
    private static final int NAMES = 3;

    private AssetTree() {}

    /// What a place in the tree is.
    enum Level {
        REGION,
        CATALOG,
        SCHEMA,
        ASSET,
        COLUMN
    }

    /// A place in the tree.
    ///
    /// @param path from the root, unique in the tree: what stays the same when the tree is built anew
    /// @param asset of an asset or a column; null above
    /// @param column of a column; null above
    /// @param assets how many assets lie under it
    record Place(
            Level level,
            String name,
            String path,
            @Nullable Asset asset,
            Asset.@Nullable Column column,
            int assets,
            List<Place> under) {
        Place {
            under = List.copyOf(under);
        }
    }

    /// The regions with everything under them, by name.
    static List<Place> of(Collection<Asset> assets) {
        return grouped(assets, asset -> asset.region().value()).entrySet().stream()
                .map(entry -> region(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Place region(String name, List<Asset> assets) {
        List<Place> under = new ArrayList<>();
        List<Asset> tables = assets.stream().filter(AssetTree::hasSchema).toList();
        grouped(tables, asset -> part(asset, CATALOG))
                .forEach((catalog, inside) -> under.add(catalog(name, catalog, inside)));
        assets.stream()
                .filter(asset -> !hasSchema(asset))
                .map(asset -> asset(name, asset.id().value(), asset))
                .forEach(under::add);
        return new Place(Level.REGION, name, name, null, null, assets.size(), under);
    }

    private static Place catalog(String region, String name, List<Asset> assets) {
        String path = region + "/" + name;
        List<Place> under = new ArrayList<>();
        grouped(assets, asset -> part(asset, SCHEMA)).forEach((schema, inside) -> {
            String inner = path + "/" + schema;
            List<Place> tables = inside.stream()
                    .map(asset -> asset(inner, table(asset), asset))
                    .toList();
            under.add(new Place(Level.SCHEMA, schema, inner, null, null, inside.size(), tables));
        });
        return new Place(Level.CATALOG, name, path, null, null, assets.size(), under);
    }

    private static Place asset(String above, String name, Asset asset) {
        String path = above + "/" + name;
        List<Place> columns = asset.columns().stream()
                .map(column ->
                        new Place(Level.COLUMN, column.name(), path + "/" + column.name(), asset, column, 0, List.of()))
                .toList();
        return new Place(Level.ASSET, name, path, asset, null, 1, columns);
    }

    private static boolean hasSchema(Asset asset) {
        return asset.kind() == AssetKind.TABLE && asset.id().value().split("\\.", NAMES).length == NAMES;
    }

    private static String part(Asset asset, int which) {
        return asset.id().value().split("\\.", NAMES)[which];
    }

    private static String table(Asset asset) {
        return part(asset, NAMES - 1);
    }

    private static Map<String, List<Asset>> grouped(Collection<Asset> assets, Function<Asset, String> by) {
        Map<String, List<Asset>> groups = new LinkedHashMap<>();
        assets.stream()
                .sorted(Comparator.comparing(by)
                        .thenComparing(asset -> asset.id().value()))
                .forEach(asset -> groups.computeIfAbsent(by.apply(asset), _ -> new ArrayList<>())
                        .add(asset));
        return groups;
    }
}
