package org.gatehouse.service.records;

import java.util.Set;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.model.incident.Severity;
import org.jspecify.annotations.Nullable;

/// Which incidents; every part given must hold. What need-to-know keeps from the reader is never found.
///
/// @param reader who asks; null: the service itself, which finds all
/// @param statuses empty for any
/// @param atLeast no less grave
/// @param assignee worked on by this person
/// @param text words found in id and title (case-insensitive, all must be found)
/// @param newestFirst else the gravest come first, of those the newest
public record IncidentFilter(
        @Nullable PersonId reader,
        Set<IncidentStatus> statuses,
        @Nullable Severity atLeast,
        @Nullable PersonId assignee,
        @Nullable String text,
        boolean newestFirst) {
    public IncidentFilter {
        statuses = Set.copyOf(statuses);
    }
}
