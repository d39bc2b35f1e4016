package org.gatehouse.model.incident;

import java.time.Instant;
import java.util.List;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.SuppressionId;
import org.jspecify.annotations.Nullable;

/// An alert with some of its parts about to change. The version stays until [Alert#after] counts the stored
/// change.
final class AlertEdit {
    private final Alert base;
    long version;
    AlertStatus status;
    Severity severity;
    Instant firstAt;
    Instant lastAt;
    List<String> events;
    long eventCount;
    long detections;
    String summary;

    @Nullable
    PersonId owner;

    Alert.@Nullable Outcome outcome;

    @Nullable
    SuppressionId suppression;

    @Nullable
    IncidentId incident;

    @Nullable
    AlertId mergedInto;

    AlertEdit(Alert base) {
        this.base = base;
        version = base.version();
        status = base.status();
        severity = base.severity();
        firstAt = base.firstAt();
        lastAt = base.lastAt();
        events = base.events();
        eventCount = base.eventCount();
        detections = base.detections();
        summary = base.summary();
        owner = base.owner();
        outcome = base.outcome();
        suppression = base.suppression();
        incident = base.incident();
        mergedInto = base.mergedInto();
    }

    Alert build() {
        return new Alert(
                base.id(),
                version,
                status,
                base.ruleId(),
                base.title(),
                severity,
                base.raisedAt(),
                firstAt,
                lastAt,
                events,
                eventCount,
                detections,
                base.person(),
                base.actor(),
                base.asset(),
                base.group(),
                summary,
                base.playbook(),
                owner,
                outcome,
                suppression,
                incident,
                mergedInto);
    }
}
