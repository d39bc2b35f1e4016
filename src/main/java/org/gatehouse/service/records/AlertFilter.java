package org.gatehouse.service.records;

import java.util.Set;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.AlertStatus;
import org.gatehouse.model.incident.Severity;
import org.jspecify.annotations.Nullable;

/// Which alerts; every part given must hold. Alerts of an incident that need-to-know keeps from the reader are
/// never found, and those merged into another are found under that one alone.
///
/// @param reader who asks; null: the service itself, which finds all
/// @param statuses empty for any
/// @param atLeast no less grave
/// @param actor a person's id, or a user name as the source gave it
/// @param owner looked at by this person
/// @param unowned looked at by nobody
/// @param text words found in id, title, rule, actor and asset (case-insensitive, all must be found)
/// @param newestFirst else the gravest come first, of those the newest
public record AlertFilter(
        @Nullable PersonId reader,
        Set<AlertStatus> statuses,
        @Nullable Severity atLeast,
        @Nullable String rule,
        @Nullable String actor,
        @Nullable String asset,
        @Nullable PersonId owner,
        boolean unowned,
        @Nullable IncidentId incident,
        @Nullable String text,
        boolean newestFirst) {
    public AlertFilter {
        statuses = Set.copyOf(statuses);
    }

    public static AlertFilter of(@Nullable PersonId reader, IncidentId incident) {
        return new AlertFilter(reader, Set.of(), null, null, null, null, null, false, incident, null, true);
    }
}
