package org.gatehouse.service.records;

/// A compare-and-set found another version than the one that was read.
public final class StaleWriteException extends RuntimeException {
    public StaleWriteException(String what) {
        super(what + " was changed meanwhile");
    }
}
