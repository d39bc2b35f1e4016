package org.gatehouse.service.store;

import java.util.List;
import java.util.function.Function;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Slice;
import org.hibernate.StatelessSession;

/// Reads lists page by page by key, so that a page costs the same wherever it lies and nothing is lost or doubled
/// when rows come in between.
final class Pages {
    /// The most items on a page.
    static final int MOST = 200;

    private Pages() {}

    /// Limits the query to what comes after the page's place.
    ///
    /// @throws IllegalArgumentException for a limit out of bounds or a place not made here
    static void narrow(Query query, Ordering ordering, PageSpec page) {
        if (page.limit() < 1 || page.limit() > MOST) {
            throw new IllegalArgumentException("A page has 1 to " + MOST + " items, not " + page.limit() + ".");
        }
        if (page.after() != null) {
            ordering.after(Place.read(ordering, page.after()), query);
        }
    }

    /// @param document the path of the column that holds the documents
    static <T> Slice<T> of(
            StatelessSession session,
            Query query,
            Ordering ordering,
            PageSpec page,
            String document,
            Function<String, T> read) {
        narrow(query, ordering, page);
        List<Object[]> rows = query.list(
                session, ordering.select() + ", " + document, Object[].class, ordering.clause(), page.limit() + 1);
        return cut(rows, page, row -> Place.ofRow(ordering, row).written(ordering))
                .map(row -> read.apply((String) row[row.length - 1]));
    }

    /// @param found one more than the page holds, when there is more
    static <R> Slice<R> cut(List<R> found, PageSpec page, Function<R, String> place) {
        if (found.size() <= page.limit()) {
            return new Slice<>(found, null);
        }
        List<R> shown = found.subList(0, page.limit());
        return new Slice<>(shown, place.apply(shown.getLast()));
    }
}
