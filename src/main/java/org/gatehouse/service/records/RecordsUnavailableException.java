package org.gatehouse.service.records;

import org.jspecify.annotations.Nullable;

/// The store cannot serve now; nothing was changed.
public final class RecordsUnavailableException extends RuntimeException {
    public RecordsUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
