package org.gatehouse.model.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.SuppressionId;
import org.jspecify.annotations.Nullable;

/// What a rule found about one actor and one asset within a window: one alert, however often it was found.
/// Never deleted.
///
/// @param version counts every stored change (compare-and-set)
/// @param raisedAt when it was first made known, by the service's clock
/// @param firstAt when the oldest finding happened
/// @param lastAt when the newest did
/// @param events uids of the newest events, at most [Detection#MOST_EVENTS]
/// @param detections how many findings it stands for
/// @param person who did it; null when the register does not know them
/// @param actor the user name as the source gave it
/// @param owner who looks at it
/// @param outcome how it was resolved
/// @param suppression what keeps it from view
/// @param incident what it belongs to
/// @param mergedInto the alert it is shown under; itself it stays as it is, so that taking it out again loses
/// nothing
public record Alert(
        AlertId id,
        long version,
        AlertStatus status,
        String ruleId,
        String title,
        Severity severity,
        Instant raisedAt,
        Instant firstAt,
        Instant lastAt,
        List<String> events,
        long eventCount,
        long detections,
        @Nullable PersonId person,
        String actor,
        String asset,
        Map<String, String> group,
        String summary,
        @Nullable String playbook,
        @Nullable PersonId owner,
        @Nullable Outcome outcome,
        @Nullable SuppressionId suppression,
        @Nullable IncidentId incident,
        @Nullable AlertId mergedInto) {
    public Alert {
        events = List.copyOf(events);
        group = Map.copyOf(group);
    }

    /// What somebody said it was.
    public record Outcome(FindingVerdict verdict, String reason, PersonId by, Instant at) {}

    /// The alert that a first finding makes.
    public static Alert of(AlertId id, Detection found, @Nullable SuppressionId suppression, Instant now) {
        return new Alert(
                id,
                1,
                suppression == null ? AlertStatus.NEW : AlertStatus.SUPPRESSED,
                found.ruleId(),
                found.title(),
                found.severity(),
                now,
                found.at(),
                found.at(),
                found.events(),
                found.eventCount(),
                1,
                found.person(),
                found.actor(),
                found.asset(),
                found.group(),
                found.summary(),
                found.playbook(),
                null,
                null,
                suppression,
                null,
                null);
    }

    /// With one more finding of the same.
    public Alert with(Detection more) {
        List<String> all = new ArrayList<>(events);
        more.events().stream().filter(uid -> !events.contains(uid)).forEach(all::add);
        boolean newer = !more.at().isBefore(lastAt);
        AlertEdit edit = edit();
        edit.firstAt = more.at().isBefore(firstAt) ? more.at() : firstAt;
        edit.lastAt = newer ? more.at() : lastAt;
        edit.events = all.subList(Math.max(0, all.size() - Detection.MOST_EVENTS), all.size());
        edit.eventCount = eventCount + more.eventCount();
        edit.detections = detections + 1;
        edit.severity = severity.max(more.severity());
        edit.summary = newer ? more.summary() : summary;
        return edit.build();
    }

    /// What is grouped: findings of one key within the window are one alert.
    public static String key(String ruleId, @Nullable PersonId person, String actor, String asset) {
        return ruleId + '\n' + (person == null ? actor : person.value()) + '\n' + asset;
    }

    public String key() {
        return key(ruleId, person, actor, asset);
    }

    /// @throws IllegalStateException when the state machine knows no such step
    public Alert become(AlertStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(id + " cannot go from " + status + " to " + next);
        }
        AlertEdit edit = edit();
        edit.status = next;
        return edit.build();
    }

    public Alert ownedBy(@Nullable PersonId person) {
        AlertEdit edit = edit();
        edit.owner = person;
        return edit.build();
    }

    public Alert resolved(Outcome how) {
        AlertEdit edit = become(AlertStatus.RESOLVED).edit();
        edit.outcome = how;
        return edit.build();
    }

    public Alert suppressed(SuppressionId by) {
        AlertEdit edit = become(AlertStatus.SUPPRESSED).edit();
        edit.suppression = by;
        return edit.build();
    }

    public Alert reopened() {
        AlertEdit edit = become(AlertStatus.IN_PROGRESS).edit();
        edit.outcome = null;
        edit.suppression = null;
        return edit.build();
    }

    public Alert attached(@Nullable IncidentId to) {
        AlertEdit edit = edit();
        edit.incident = to;
        return edit.build();
    }

    public Alert merged(@Nullable AlertId into) {
        AlertEdit edit = edit();
        edit.mergedInto = into;
        return edit.build();
    }

    /// The same as one stored change after `before`, however many steps led here.
    public Alert after(Alert before) {
        AlertEdit edit = edit();
        edit.version = before.version + 1;
        return edit.build();
    }

    private AlertEdit edit() {
        return new AlertEdit(this);
    }
}
