package org.gatehouse.console.client;

import java.util.UUID;

/// Names one logical act, however often it has to be sent, so that the service does it once (`Idempotency-Key`).
///
/// Make one when a person begins an act and keep it with what they typed: an act that is sent again after a lost
/// connection bears the same key. Another act, or the same one with other content, needs a fresh key.
public record ActKey(String value) {
    public ActKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An act's key must not be blank");
        }
    }

    public static ActKey fresh() {
        return new ActKey(UUID.randomUUID().toString());
    }
}
