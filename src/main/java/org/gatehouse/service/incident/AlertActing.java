package org.gatehouse.service.incident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.IncidentDocuments.AlertAct;
import org.gatehouse.contract.IncidentDocuments.AlertActDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.SuppressionId;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.AlertStatus;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentEdit;
import org.gatehouse.service.identity.WritePath.Step;

/// One act on some alerts, within one transaction. Those that it cannot be done to are left alone, with why.
final class AlertActing {
    private final IncidentStart start;
    private final Step step;
    private final AlertActDocument document;
    private final AlertActs.Tally tally;
    private final Map<String, SuppressionId> suppressed = new HashMap<>();

    AlertActing(IncidentStart start, Step step, AlertActDocument document, AlertActs.Tally tally) {
        this.start = start;
        this.step = step;
        this.document = document;
        this.tally = tally;
    }

    AlertActs.Tally act(List<AlertId> ids) {
        if (document.act() == AlertAct.ASSIGN && document.to() != null) {
            IncidentRules.worker(step.records(), "/to", document.to(), null);
        }
        List<Alert> alerts = new ArrayList<>();
        for (AlertId id : ids.stream().distinct().toList()) {
            Optional<Alert> alert = AlertSteps.seen(step.records(), step.caller(), id);
            if (alert.isEmpty()) {
                tally.left(id, ErrorCode.NOT_FOUND, "There is no such alert.");
            } else if (isFree(alert.get())) {
                alerts.add(alert.get());
            }
        }
        switch (document.act()) {
            case PROMOTE, ATTACH -> attach(alerts);
            case MERGE -> merge(alerts);
            case TAKE, ASSIGN, RESOLVE, SUPPRESS, REOPEN, UNMERGE, DETACH -> alerts.forEach(this::one);
        }
        return tally;
    }

    private boolean isFree(Alert alert) {
        Optional<String> bar = IncidentRules.bar(step.caller().person(), alert);
        bar.ifPresent(why -> tally.left(alert.id(), ErrorCode.NOT_ELIGIBLE, why));
        return bar.isEmpty();
    }

    private void one(Alert alert) {
        switch (document.act()) {
            case TAKE -> give(alert, step.caller().id(), EntryType.ALERT_TAKEN);
            case ASSIGN -> {
                if (document.to() != null) {
                    give(alert, document.to(), EntryType.ALERT_ASSIGNED);
                }
            }
            case RESOLVE -> resolve(alert);
            case SUPPRESS -> suppress(alert);
            case REOPEN -> {
                if (can(
                        alert,
                        alert.status().canBecome(AlertStatus.IN_PROGRESS)
                                && !alert.status().isOpen())) {
                    save(alert, alert.reopened().ownedBy(step.caller().id()), EntryType.ALERT_REOPENED);
                }
            }
            case UNMERGE -> unmerge(alert);
            case DETACH -> {
                if (alert.incident() == null) {
                    left(alert, "It belongs to no incident.");
                } else {
                    AlertSteps.detach(step, alert);
                    tally.changed();
                }
            }
            case MERGE, PROMOTE, ATTACH -> throw new IllegalStateException(document.act() + " is about several");
        }
    }

    private void give(Alert alert, PersonId to, EntryType type) {
        Optional<String> own = step.records().person(to).flatMap(person -> IncidentRules.bar(person, alert));
        if (own.isPresent()) {
            left(alert, own.get());
        } else if (can(alert, alert.status().isOpen())) {
            Alert given = alert.ownedBy(to);
            if (given.status() == AlertStatus.NEW) {
                given = given.become(AlertStatus.IN_PROGRESS);
            }
            Alert after = given.after(alert);
            save(after, entry(type, after).with("to", to));
        }
    }

    private void resolve(Alert alert) {
        if (document.verdict() != null && can(alert, alert.status().canBecome(AlertStatus.RESOLVED))) {
            Alert after = alert.resolved(new Alert.Outcome(
                            document.verdict(),
                            document.reason().strip(),
                            step.caller().id(),
                            step.now()))
                    .after(alert);
            save(after, entry(EntryType.ALERT_RESOLVED, after).with("verdict", document.verdict()));
        }
    }

    /// Such findings, of this rule, actor and asset, are kept from view until then.
    private void suppress(Alert alert) {
        Duration lasts = document.lasts();
        if (lasts != null && can(alert, alert.status().canBecome(AlertStatus.SUPPRESSED))) {
            SuppressionId by = suppressed.computeIfAbsent(
                    alert.key(),
                    _ -> Suppressions.set(
                                    step,
                                    alert.ruleId(),
                                    alert.person() == null
                                            ? alert.actor()
                                            : alert.person().value(),
                                    alert.asset(),
                                    document.reason().strip(),
                                    step.now().plus(lasts))
                            .id());
            save(alert, alert.suppressed(by), EntryType.ALERT_SUPPRESSED);
        }
    }

    private void unmerge(Alert alert) {
        if (alert.mergedInto() == null) {
            left(alert, "It is merged into no other.");
        } else {
            Alert after = alert.merged(null).after(alert);
            save(after, entry(EntryType.ALERT_UNMERGED, after).with("from", alert.mergedInto()));
        }
    }

    /// The first one named shows the others. Each stays as it is, so that taking it out again loses nothing.
    private void merge(List<Alert> alerts) {
        if (alerts.isEmpty() || !alerts.getFirst().id().equals(document.alerts().getFirst())) {
            throw new Refusal(
                    ErrorCode.WRONG_STATE,
                    document.alerts().getFirst() + " cannot have others merged into it: you cannot act on it.");
        }
        Alert head = alerts.getFirst();
        if (head.mergedInto() != null) {
            throw new Refusal(ErrorCode.WRONG_STATE, head.id() + " is itself merged into " + head.mergedInto() + ".");
        }
        List<AlertId> heads = step
                .records()
                .alertsMergedInto(alerts.stream().map(Alert::id).toList())
                .stream()
                .map(Alert::mergedInto)
                .toList();
        for (Alert alert : alerts.subList(1, alerts.size())) {
            if (alert.mergedInto() != null) {
                left(alert, "It is merged into " + alert.mergedInto() + ".");
            } else if (heads.contains(alert.id())) {
                left(alert, "Others are merged into it; take them out first.");
            } else if (!Objects.equals(alert.incident(), head.incident())) {
                left(alert, "It belongs to another incident than " + head.id() + "; attach both to one first.");
            } else {
                Alert after = alert.merged(head.id()).after(alert);
                save(after, entry(EntryType.ALERT_MERGED, after).with("into", head.id()));
            }
        }
    }

    private void attach(List<Alert> alerts) {
        List<Alert> free = new ArrayList<>();
        for (Alert alert : alerts) {
            AlertSteps.whyNotAttached(step.caller().person(), alert)
                    .ifPresentOrElse(why -> left(alert, why), () -> free.add(alert));
        }
        if (free.isEmpty()) {
            return;
        }
        if (tally.incident == null) {
            tally.incident = start.promote(
                            step, document.title(), document.reason().strip(), free)
                    .id();
        } else {
            attach(IncidentRules.changeable(step, tally.incident), free);
        }
        free.forEach(_ -> tally.changed());
    }

    private void attach(Incident incident, List<Alert> alerts) {
        List<PersonId> people = AlertSteps.people(step.records(), alerts);
        if (people.contains(step.caller().id())) {
            throw new Refusal(ErrorCode.NOT_ELIGIBLE, "Nobody investigates their own access.");
        }
        Incident attached = incident;
        if (!incident.subjects().containsAll(people)) {
            IncidentEdit edit = incident.edit();
            people.stream()
                    .filter(person -> !incident.subjects().contains(person))
                    .forEach(edit::about);
            attached = edit.build();
            EntryDraft entry = IncidentEntries.of(
                            EntryType.INCIDENT_CHANGED, step.caller().actor(), attached)
                    .withText("subjects", people.toString());
            IncidentEntries.save(step.records(), attached, entry, step.now());
        }
        for (Alert alert : alerts) {
            AlertSteps.attach(step, alert, attached);
        }
    }

    private boolean can(Alert alert, boolean yes) {
        if (alert.mergedInto() != null) {
            left(alert, "It is merged into " + alert.mergedInto() + ".");
            return false;
        }
        if (!yes) {
            left(alert, "It is " + AlertSteps.words(alert.status()) + ".");
        }
        return yes;
    }

    private void left(Alert alert, String why) {
        tally.left(alert.id(), ErrorCode.WRONG_STATE, why);
    }

    private void save(Alert before, Alert after, EntryType type) {
        Alert next = after.after(before);
        save(next, entry(type, next));
    }

    private void save(Alert alert, EntryDraft entry) {
        AlertEntries.save(step.records(), alert, entry, step.now());
        tally.changed();
    }

    private EntryDraft entry(EntryType type, Alert alert) {
        return IncidentEntries.text(
                AlertEntries.of(type, step.caller().actor(), alert),
                "reason",
                document.reason().strip());
    }
}
