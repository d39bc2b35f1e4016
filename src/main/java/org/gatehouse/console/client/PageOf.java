package org.gatehouse.console.client;

import org.gatehouse.contract.Page;
import org.jspecify.annotations.Nullable;

/// Which page of a list.
///
/// @param limit how many items at most, 1 to [Page#MOST]
/// @param after the `next` of the page before; null for the first page
public record PageOf(int limit, @Nullable String after) {
    public static final PageOf FIRST = new PageOf(Page.USUAL, null);

    public PageOf {
        if (limit < 1 || limit > Page.MOST) {
            throw new IllegalArgumentException("A page holds 1 to " + Page.MOST + " items, not " + limit);
        }
    }

    public static PageOf first(int limit) {
        return new PageOf(limit, null);
    }

    /// The page after this one.
    public PageOf next(String cursor) {
        return new PageOf(limit, cursor);
    }
}
