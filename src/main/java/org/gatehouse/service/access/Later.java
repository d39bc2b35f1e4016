package org.gatehouse.service.access;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stands where a body follows.
final class Later {
    private Later() {}

    static <T> T follows(Class<?> where, Class<T> type) {
        Optional<T> body = Optional.ofNullable(type.cast(bodies().get(where)));
        return body.orElseThrow(() -> new UnsupportedOperationException(where.getName()));
    }

    private static Map<Class<?>, @Nullable Object> bodies() {
        return Map.of();
    }
}
