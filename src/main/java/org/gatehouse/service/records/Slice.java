package org.gatehouse.service.records;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page out of the store.
///
/// @param next opaque place after the last item; null when there is no more
public record Slice<T>(List<T> items, @Nullable String next) {
    public Slice {
        items = List.copyOf(items);
    }

    public <U> Slice<U> map(Function<? super T, ? extends U> change) {
        return new Slice<>(items.stream().<U>map(change).toList(), next);
    }
}
