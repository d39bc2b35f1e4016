package org.gatehouse.service.store;

import jakarta.persistence.Embeddable;

/// A person's own key for a call that they may repeat.
@Embeddable
record IdempotencyKeyOf(String person, String idemKey) {
    static final IdempotencyKeyOf NONE = new IdempotencyKeyOf("", "");
}
