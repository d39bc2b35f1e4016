package org.gatehouse.model.incident;

import java.time.Instant;
import org.gatehouse.model.PersonId;

/// Something an incident has to do with.
///
/// @param target the id of what is linked
/// @param note why
public record IncidentLink(Kind kind, String target, String note, PersonId by, Instant at) {
    public enum Kind {
        REQUEST,
        GRANT,
        EVENT,
        PERSON,
        ASSET,
        /// A related incident; it is linked on both sides.
        INCIDENT
    }

    public boolean isTo(Kind other, String id) {
        return kind == other && target.equals(id);
    }
}
