package org.gatehouse.service.incident;

import java.util.List;
import org.gatehouse.model.incident.IncidentStatus;
import org.jspecify.annotations.Nullable;

/// What to do about one kind of incident, step by step.
public record Playbook(String id, String title, List<Step> steps) {
    public Playbook {
        steps = List.copyOf(steps);
    }

    /// @param phase in which it is due; null for any
    public record Step(
            String title, String detail, @Nullable IncidentStatus phase) {}
}
