package org.gatehouse.service.records;

import org.jspecify.annotations.Nullable;

/// Which page is wanted.
///
/// @param limit 1 to 200
/// @param after the `next` of the page before; null for the first. One that the store did not make is an
///         [IllegalArgumentException]
public record PageSpec(int limit, @Nullable String after) {
    public static PageSpec first(int limit) {
        return new PageSpec(limit, null);
    }
}
