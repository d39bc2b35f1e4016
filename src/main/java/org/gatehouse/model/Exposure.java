package org.gatehouse.model;

import java.util.SortedSet;

/// What the access could expose at most, estimated from the register: rows in the assets, people they are about,
/// and the columns that carry sensitive tags (as `asset.column`).
public record Exposure(long rows, long persons, SortedSet<String> sensitiveColumns) {
    public Exposure {
        sensitiveColumns = Copies.sorted(sensitiveColumns);
    }
}
