package org.gatehouse.console.app;

/// There is no service to work with. The message is for the person: what is wrong, where, and what to do.
final class CannotConnectException extends RuntimeException {
    CannotConnectException(String words) {
        super(words);
    }

    CannotConnectException(String words, Throwable cause) {
        super(words, cause);
    }
}
