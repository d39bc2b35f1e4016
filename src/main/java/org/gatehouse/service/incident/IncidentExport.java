package org.gatehouse.service.incident;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.contract.AlertRow;
import org.gatehouse.contract.IncidentView;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.FindingVerdict;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.model.incident.Level;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;
import org.jspecify.annotations.Nullable;

/// Takes incidents out, as OCSF 1.8.0 Incident Findings (class 2005). Who took one out stands in the ledger.
public final class IncidentExport {
    private static final int CLASS = 2005;
    private static final int RULE = 1;

    private final WritePath path;
    private final IncidentLists lists;

    public IncidentExport(WritePath path, IncidentLists lists) {
        this.path = path;
        this.lists = lists;
    }

    Instant now() {
        return path.now();
    }

    /// What somebody takes out of the house, recorded.
    ///
    /// @param form `ocsf` or `pdf`
    /// @throws org.gatehouse.contract.Refusal `FORBIDDEN`, `NOT_FOUND`
    public IncidentView take(Caller caller, IncidentId id, String form) {
        IncidentView view = lists.incident(caller, id);
        path.change(
                Caller.of(caller.person()),
                step -> step.append(IncidentEntries.of(
                                EntryType.INCIDENT_EXPORTED,
                                step.caller().actor(),
                                IncidentRules.seen(step.records(), step.caller(), id))
                        .with("form", form)),
                _ -> Incidents.path(view.incident()));
        return view;
    }

    /// The incident in its OCSF form, as JSON-like maps.
    public static Map<String, Object> ocsf(IncidentView view) {
        Incident incident = view.incident();
        int activity = activity(incident);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("activity_id", activity);
        out.put("category_uid", CLASS / 1_000);
        out.put("class_uid", CLASS);
        out.put("type_uid", CLASS * 100 + activity);
        out.put("severity_id", view.severity().ocsf());
        out.put("severity", words(view.severity()));
        out.put("time", changed(incident));
        out.put(
                "metadata",
                Map.of(
                        "version", "1.8.0",
                        "uid", incident.id().value(),
                        "product", Map.of("name", "Gatehouse", "vendor_name", "Gatehouse"),
                        "logged_time", changed(incident)));
        out.put("status_id", incident.status().ocsf());
        out.put("status", words(incident.status()));
        out.put("desc", incident.title());
        if (!incident.description().isEmpty()) {
            out.put("message", incident.description());
        }
        out.put("impact_id", level(incident.impact()));
        out.put("impact", words(incident.impact()));
        out.put("priority_id", level(incident.urgency()));
        out.put("priority", words(incident.urgency()));
        out.put("start_time", incident.openedAt().toEpochMilli());
        incident.last(IncidentStatus.CLOSED)
                .filter(_ -> incident.status() == IncidentStatus.CLOSED)
                .ifPresent(end -> out.put("end_time", end.at().toEpochMilli()));
        verdict(incident.findings().verdict(), out);
        assignee(view, out);
        out.put(
                "finding_info_list",
                view.alerts().isEmpty()
                        ? List.of(Map.of("uid", incident.id().value(), "title", incident.title()))
                        : view.alerts().stream()
                                .map(AlertRow::alert)
                                .map(IncidentExport::finding)
                                .toList());
        out.put("count", view.alertCount());
        out.put("unmapped", ours(view));
        return out;
    }

    private static int activity(Incident incident) {
        if (incident.status() == IncidentStatus.CLOSED) {
            return 3;
        }
        return incident.version() == 1 ? 1 : 2;
    }

    private static long changed(Incident incident) {
        return (incident.transitions().isEmpty()
                        ? incident.openedAt()
                        : incident.transitions().getLast().at())
                .toEpochMilli();
    }

    private static void verdict(@Nullable FindingVerdict verdict, Map<String, Object> out) {
        out.put("verdict_id", verdict == null ? 0 : verdict.ocsf());
        out.put("verdict", verdict == null ? "Unknown" : words(verdict));
    }

    private static void assignee(IncidentView view, Map<String, Object> out) {
        PersonRef person = view.incident().assignee() == null
                ? null
                : view.people().get(view.incident().assignee());
        if (person != null) {
            out.put("assignee", Map.of("uid", person.id().value(), "full_name", person.name()));
        } else {
            out.put("assignee_group", Map.of("name", "security analysts on duty"));
        }
    }

    private static Map<String, Object> finding(Alert alert) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("uid", alert.id().value());
        info.put("title", alert.title());
        info.put("desc", alert.summary());
        info.put("created_time", alert.raisedAt().toEpochMilli());
        info.put("first_seen_time", alert.firstAt().toEpochMilli());
        info.put("last_seen_time", alert.lastAt().toEpochMilli());
        info.put("related_events_count", alert.eventCount());
        info.put(
                "related_events",
                alert.events().stream().map(uid -> Map.of("uid", uid)).toList());
        info.put("analytic", Map.of("uid", alert.ruleId(), "name", alert.title(), "type_id", RULE));
        return info;
    }

    /// What OCSF has no place for.
    private static Map<String, Object> ours(IncidentView view) {
        Incident incident = view.incident();
        Map<String, Object> ours = new LinkedHashMap<>();
        ours.put("phase", words(incident.status()));
        ours.put("tlp", words(incident.marking().tlp()));
        ours.put("pap", words(incident.marking().pap()));
        put(ours, "impact_found", incident.findings().impact());
        put(ours, "persons", incident.findings().persons());
        put(ours, "root_cause", incident.findings().rootCause());
        ours.put(
                "transitions",
                incident.transitions().stream()
                        .map(step -> Map.of(
                                "from", words(step.from()),
                                "to", words(step.to()),
                                "at", step.at().toEpochMilli()))
                        .toList());
        ours.put(
                "evidence",
                view.evidence().stream()
                        .map(piece -> Map.of(
                                "uid", piece.id().value(),
                                "name", piece.name(),
                                "bytes", piece.bytes(),
                                "sha256", piece.sha256()))
                        .toList());
        return ours;
    }

    private static void put(Map<String, Object> out, String name, @Nullable Object value) {
        if (value != null) {
            out.put(name, value);
        }
    }

    private static int level(Level level) {
        return switch (level) {
            case LOW -> 1;
            case MEDIUM -> 2;
            case HIGH -> 3;
            case CRITICAL -> 4;
        };
    }

    private static String words(Enum<?> constant) {
        String name = constant.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
