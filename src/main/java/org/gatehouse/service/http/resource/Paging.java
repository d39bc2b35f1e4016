package org.gatehouse.service.http.resource;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Refusal;
import org.gatehouse.service.http.route.Call;

/// Pages of lists.
final class Paging {
    private Paging() {}

    /// Reads a page, and refuses a place that no page before gave.
    static <T> Page<T> page(Supplier<Page<T>> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw new Refusal(ErrorCode.INVALID, "The parameter \"after\" is not the \"next\" of a page of this list.");
        }
    }

    /// A page of a list that is short enough to be read whole.
    ///
    /// @param items in the order of their keys
    static <T> Page<T> of(List<T> items, Function<T, String> key, Call call) {
        String after = call.after();
        List<T> rest = after == null
                ? items
                : items.stream()
                        .filter(item -> key.apply(item).compareTo(after) > 0)
                        .toList();
        int limit = call.limit();
        return rest.size() <= limit
                ? new Page<>(rest, null)
                : new Page<>(rest.subList(0, limit), key.apply(rest.get(limit - 1)));
    }
}
