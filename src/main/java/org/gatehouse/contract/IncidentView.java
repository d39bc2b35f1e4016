package org.gatehouse.contract;

import java.util.List;
import java.util.Map;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Evidence;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.Severity;
import org.jspecify.annotations.Nullable;

/// All about one incident.
///
/// @param alerts those that belong to it, at most 200, the newest first
/// @param alertCount how many belong to it
/// @param people everybody named in it
/// @param gates how far each containment has reached the gates, in the order of the containments
/// @param beforeClosing what is still missing before it can be closed; empty when nothing is
/// @param whyNot what keeps the caller from working on it; null when nothing does
public record IncidentView(
        Incident incident,
        Severity severity,
        List<AlertRow> alerts,
        int alertCount,
        List<ClockView> clocks,
        List<CommentView> comments,
        List<Evidence> evidence,
        Map<PersonId, PersonRef> people,
        List<ContainmentReach> gates,
        List<String> beforeClosing,
        @Nullable String whyNot) {
    /// The most alerts that are listed.
    public static final int MOST_ALERTS = 200;

    public IncidentView {
        alerts = List.copyOf(alerts);
        clocks = List.copyOf(clocks);
        comments = List.copyOf(comments);
        evidence = List.copyOf(evidence);
        people = Map.copyOf(people);
        gates = List.copyOf(gates);
        beforeClosing = List.copyOf(beforeClosing);
    }
}
