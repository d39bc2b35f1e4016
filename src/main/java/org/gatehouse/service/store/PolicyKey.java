package org.gatehouse.service.store;

import jakarta.persistence.Embeddable;
import org.gatehouse.model.PolicyRef;

/// A policy's id and the number of its version.
@Embeddable
record PolicyKey(String policy, int number) {
    static final PolicyKey NONE = new PolicyKey("", 0);

    static PolicyKey of(PolicyRef ref) {
        return new PolicyKey(ref.id(), ref.version());
    }
}
