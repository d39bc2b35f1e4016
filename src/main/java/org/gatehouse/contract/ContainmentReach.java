package org.gatehouse.contract;

import java.time.Instant;
import java.util.List;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// How far a containment has reached the gates.
///
/// @param number of the containment
public record ContainmentReach(int number, List<AtGate> gates) {
    public ContainmentReach {
        gates = List.copyOf(gates);
    }

    /// @param acknowledgedAt when the gate came to obey it; null while it has not said so
    public record AtGate(PersonId gate, @Nullable Instant acknowledgedAt) {}
}
