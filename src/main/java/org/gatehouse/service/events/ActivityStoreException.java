package org.gatehouse.service.events;

import org.jspecify.annotations.Nullable;

/// The activity store cannot serve now; nothing was changed.
public final class ActivityStoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ActivityStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
