package org.gatehouse.contract;

import java.time.Instant;
import org.gatehouse.model.GateKind;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// A grant as one gate has it.
///
/// @param description of the gate
/// @param since when the gate came to hold it; null when it does not
/// @param decisions how often it was answered yes because of the grant; up to ten seconds of them are lost when the
///         service is killed
/// @param firstUsed null when it never was
public record GrantAtGate(
        PersonId gate,
        GateKind kind,
        String description,
        Holding holding,
        @Nullable Instant since,
        long decisions,
        @Nullable Instant firstUsed,
        @Nullable Instant lastUsed) {

    /// How the grant stands at a gate.
    public enum Holding {
        /// The gate asks each time, and the grant allows.
        ASKS,
        /// The gate decides by itself and said that it holds the grant.
        HOLDS,
        /// The gate decides by itself and has not said that it holds the grant, which allows.
        AWAITED,
        /// The gate decides by itself and has not said that it let go of the grant, which allows nothing any more.
        NOT_LET_GO,
        /// Not held: the grant allows nothing, and no gate goes by it.
        NOT_HELD
    }
}
