package org.gatehouse.service.identity;

import java.util.Optional;

/// Stands where a body follows.
final class Pending {
    private Pending() {}

    @SuppressWarnings("TypeParameterUnusedInFormals") // leaves with the last of its callers
    static <T> T body() {
        Optional<T> none = Optional.empty();
        return none.orElseThrow(() -> new UnsupportedOperationException("follows"));
    }
}
