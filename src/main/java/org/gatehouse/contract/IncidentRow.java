package org.gatehouse.contract;

import java.time.Instant;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.model.incident.Severity;
import org.jspecify.annotations.Nullable;

/// An incident as a line of a list.
///
/// @param alerts how many belong to it
/// @param tasksOpen of its tasks
/// @param next the clock that runs out first; null when none runs
/// @param changedAt when its state last changed
public record IncidentRow(
        IncidentId id,
        long revision,
        IncidentStatus status,
        String title,
        Severity severity,
        @Nullable PersonRef assignee,
        boolean restricted,
        Instant openedAt,
        Instant changedAt,
        int alerts,
        int tasks,
        int tasksOpen,
        @Nullable ClockView next) {}
