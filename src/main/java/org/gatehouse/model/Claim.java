package org.gatehouse.model;

import java.time.Instant;

/// A soft lock: somebody is working on the request. It stops nobody, it only tells.
public record Claim(PersonId by, Instant at, Instant until) {
    public boolean holds(Instant now) {
        return now.isBefore(until);
    }
}
