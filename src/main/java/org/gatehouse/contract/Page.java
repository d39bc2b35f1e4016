package org.gatehouse.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next where the next page begins, for `?after=`; null on the last page
public record Page<T>(List<T> items, @Nullable String next) {
    /// The most items a page may hold.
    public static final int MOST = 200;

    public static final int USUAL = 50;

    public Page {
        items = List.copyOf(items);
    }
}
