package org.gatehouse.model.incident;

import java.time.Instant;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Something to be done about an incident.
///
/// @param number within the incident, from 1
/// @param phase in which it is due; null for any
/// @param playbook what it comes from; null when a person added it
/// @param ended null while it is open
public record IncidentTask(
        int number,
        String title,
        String detail,
        @Nullable IncidentStatus phase,
        @Nullable String playbook,
        @Nullable PersonId owner,
        @Nullable Ended ended) {
    /// @param done whether it was done; else it was left out for a reason
    /// @param note what came of it, or why it was left out
    public record Ended(boolean done, String note, PersonId by, Instant at) {}

    public boolean isOpen() {
        return ended == null;
    }

    public IncidentTask ownedBy(@Nullable PersonId person) {
        return new IncidentTask(number, title, detail, phase, playbook, person, ended);
    }

    public IncidentTask ended(@Nullable Ended how) {
        return new IncidentTask(number, title, detail, phase, playbook, owner, how);
    }
}
