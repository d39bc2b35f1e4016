package org.gatehouse.service.feed;

/// An event that cannot be understood. Stays within this room: readers turn it into a [Parsed.Fault].
final class FeedFaultException extends Exception {
    private static final long serialVersionUID = 1;

    FeedFaultException(String reason) {
        // An answer to bad input, which may come in floods: no stack trace.
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
