package org.gatehouse.service.events;

/// More arrives than can be made durable: nothing of this delivery was taken. Try again in a moment.
public final class StoreBusyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreBusyException(String message) {
        // Comes in floods when it comes at all: no stack trace.
        super(message, null, false, false);
    }
}
