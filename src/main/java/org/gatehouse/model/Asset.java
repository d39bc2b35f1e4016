package org.gatehouse.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Something guarded.
///
/// @param tags such as `contact`, `content`, `location`, `sensitive-person`; those of its columns come on top
/// @param custodian who holds the storage
/// @param rows how many rows, as last reported
/// @param persons how many people the rows are about
public record Asset(
        AssetId id,
        long version,
        AssetKind kind,
        String description,
        DataClass dataClass,
        SortedSet<String> tags,
        RegionId region,
        String country,
        String custodian,
        List<Column> columns,
        long rows,
        long persons) {
    public Asset {
        tags = Copies.sorted(tags);
        columns = List.copyOf(columns);
    }

    /// @param type the type's name at the source, `varchar`
    public record Column(String name, String type, SortedSet<String> tags) {
        public Column {
            tags = Copies.sorted(tags);
        }
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /// The tags of the asset and of the columns that an item reaches.
    public SortedSet<String> tagsReached(AccessItem item) {
        SortedSet<String> reached = new TreeSet<>(tags);
        for (Column column : columns) {
            if (item.allColumns() || item.columns().contains(column.name())) {
                reached.addAll(column.tags());
            }
        }
        return reached;
    }
}
