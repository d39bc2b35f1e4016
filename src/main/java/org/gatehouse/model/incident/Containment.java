package org.gatehouse.model.incident;

import java.time.Instant;
import java.util.List;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// An act that keeps an incident from doing more harm: ordered and recorded first, then done, then reported.
/// What a stopped service left ordered is done when it starts again.
///
/// @param number within the incident, from 1
/// @param target a person's id, a grant's id or an asset's name, as the kind says
/// @param effected what it made or ended: grants, a freeze, the person locked
/// @param endedAt null while it is ordered and not done
/// @param failure why it could not be done
public record Containment(
        int number,
        Kind kind,
        String target,
        String reason,
        PersonId orderedBy,
        Instant orderedAt,
        List<String> effected,
        @Nullable Instant endedAt,
        @Nullable String failure) {
    public Containment {
        effected = List.copyOf(effected);
    }

    public enum Kind {
        /// Ends one grant.
        REVOKE_GRANT,
        /// Ends all grants that a person uses.
        REVOKE_GRANTS_OF,
        /// Suspends one grant.
        SUSPEND_GRANT,
        /// Lets a person do nothing at any gate.
        LOCK_IDENTITY,
        /// Stops all use of an asset, and requests for it.
        FREEZE_ASSET
    }

    public boolean isPending() {
        return endedAt == null;
    }

    public Containment done(Instant at, List<String> what) {
        return new Containment(number, kind, target, reason, orderedBy, orderedAt, what, at, null);
    }

    public Containment failed(Instant at, String why) {
        return new Containment(number, kind, target, reason, orderedBy, orderedAt, effected, at, why);
    }
}
