package org.gatehouse.service.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.IncidentDocuments.IncidentDocument;
import org.gatehouse.contract.IncidentView;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentEdit;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.model.incident.IncidentTask;
import org.gatehouse.model.incident.Level;
import org.gatehouse.model.incident.Severity;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.Sequence;
import org.jspecify.annotations.Nullable;

/// Begins incidents, with the tasks of their playbook, of alerts or of nothing.
public final class IncidentStart {
    private final Playbooks playbooks;

    public IncidentStart(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    Incident open(Step step, IncidentDocument document) {
        step.caller().require(Right.WORK_INCIDENTS, "open an incident");
        if (document.alerts().size() > IncidentView.MOST_ALERTS) {
            throw Refusal.invalid(
                    "/alerts",
                    "Name at most " + IncidentView.MOST_ALERTS + " alerts; attach further ones once it is open.");
        }
        List<Alert> alerts = new ArrayList<>();
        for (int i = 0; i < document.alerts().size(); i++) {
            alerts.add(alert(step, "/alerts/" + i, document.alerts().get(i)));
        }
        Playbook playbook = document.playbook() == null ? null : playbooks.require("/playbook", document.playbook());
        return begin(
                step,
                IncidentRules.text("/title", "The title", document.title(), IncidentRules.TITLE_MOST),
                IncidentRules.optional("/description", "The description", document.description()),
                document.impact(),
                document.urgency(),
                playbook,
                alerts);
    }

    private static Alert alert(Step step, String pointer, AlertId id) {
        Alert alert = AlertSteps.seen(step.records(), step.caller(), id)
                .orElseThrow(() -> Refusal.invalid(pointer, "There is no alert " + id + "."));
        AlertSteps.whyNotAttached(step.caller().person(), alert).ifPresent(why -> {
            throw new Refusal(ErrorCode.NOT_ELIGIBLE, id + ": " + why);
        });
        return alert;
    }

    /// Of alerts alone, as grave as the gravest of them.
    ///
    /// @param alerts at least one, all of which can be attached
    Incident promote(Step step, @Nullable String title, String description, List<Alert> alerts) {
        Alert gravest =
                alerts.stream().max(Comparator.comparing(Alert::severity)).orElseThrow();
        return begin(
                step,
                title == null || title.isBlank()
                        ? gravest.title()
                        : IncidentRules.text("/title", "The title", title, IncidentRules.TITLE_MOST),
                description.isEmpty() ? gravest.summary() : description,
                impact(gravest.severity()),
                urgency(gravest.severity()),
                gravest.playbook() == null
                        ? null
                        : playbooks.find(gravest.playbook()).orElse(null),
                alerts);
    }

    private static Level impact(Severity severity) {
        return switch (severity) {
            case INFORMATIONAL, LOW -> Level.LOW;
            case MEDIUM -> Level.MEDIUM;
            case HIGH, CRITICAL -> Level.HIGH;
            case FATAL -> Level.CRITICAL;
        };
    }

    private static Level urgency(Severity severity) {
        return severity == Severity.CRITICAL ? Level.CRITICAL : impact(severity);
    }

    private Incident begin(
            Step step,
            String title,
            String description,
            Level impact,
            Level urgency,
            @Nullable Playbook playbook,
            List<Alert> alerts) {
        PersonId by = step.caller().id();
        IncidentEdit edit = blank(
                        new IncidentId("INC-" + step.records().next(Sequence.INCIDENT)), title, by, step.now())
                .edit()
                .words(title, description)
                .weighed(impact, urgency);
        AlertSteps.people(step.records(), alerts).forEach(edit::about);
        if (playbook != null) {
            tasks(playbook, 1).forEach(edit::add);
        }
        Incident incident = edit.build();
        if (!incident.isFor(by)) {
            throw new Refusal(ErrorCode.NOT_ELIGIBLE, "Nobody investigates their own access.");
        }
        EntryDraft entry = IncidentEntries.of(
                        EntryType.INCIDENT_OPENED, step.caller().actor(), incident)
                .with("alerts", alerts.size())
                .withText("title", title)
                .withText("description", description);
        IncidentEntries.save(step.records(), incident, entry, step.now());
        alerts.forEach(alert -> AlertSteps.attach(step, alert, incident));
        return incident;
    }

    private static Incident blank(IncidentId id, String title, PersonId by, Instant now) {
        return new Incident(
                id,
                0,
                1,
                IncidentStatus.NEW,
                title,
                "",
                Level.MEDIUM,
                Level.MEDIUM,
                null,
                Incident.Marking.USUAL,
                List.of(),
                by,
                now,
                null,
                Incident.Findings.NONE,
                Incident.Notice.OPEN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// @param first the number of the first
    static List<IncidentTask> tasks(Playbook playbook, int first) {
        List<IncidentTask> tasks = new ArrayList<>();
        for (Playbook.Step step : playbook.steps()) {
            tasks.add(new IncidentTask(
                    first + tasks.size(), step.title(), step.detail(), step.phase(), playbook.id(), null, null));
        }
        return tasks;
    }
}
