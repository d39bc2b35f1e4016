package org.gatehouse.detection.event;

/// What should be an event is no JSON object.
public final class MalformedEventException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedEventException(String message) {
        super(message);
    }
}
