package org.gatehouse.service.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.AlertStatus;
import org.gatehouse.model.incident.FindingVerdict;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.AlertFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Writing;
import org.jspecify.annotations.Nullable;

/// Steps of alerts that acts on them and on incidents share.
final class AlertSteps {
    private static final int PAGE = 200;

    private AlertSteps() {}

    /// An alert, to those who may see it.
    static Optional<Alert> seen(Reading reading, Caller caller, AlertId id) {
        caller.require(Right.SEE_INCIDENTS, "see alerts");
        return reading.alert(id)
                .filter(alert -> alert.incident() == null
                        || reading.incident(alert.incident())
                                .filter(incident -> incident.isFor(caller.id()))
                                .isPresent());
    }

    static Optional<String> whyNotAttached(Person by, Alert alert) {
        if (alert.incident() != null) {
            return Optional.of("It belongs to " + alert.incident() + ".");
        }
        if (alert.mergedInto() != null) {
            return Optional.of("It is merged into " + alert.mergedInto() + ".");
        }
        if (!alert.status().isOpen()) {
            return Optional.of("It is " + words(alert.status()) + "; reopen it first.");
        }
        return IncidentRules.bar(by, alert);
    }

    static String words(AlertStatus status) {
        return switch (status) {
            case NEW -> "new";
            case IN_PROGRESS -> "in progress";
            case SUPPRESSED -> "suppressed";
            case RESOLVED -> "resolved";
        };
    }

    /// Whose access alerts are about, those merged into them too.
    static List<PersonId> people(Reading reading, List<Alert> alerts) {
        List<Alert> all = new ArrayList<>(alerts);
        if (!alerts.isEmpty()) {
            all.addAll(reading.alertsMergedInto(alerts.stream().map(Alert::id).toList()));
        }
        return all.stream()
                .map(Alert::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /// Makes an alert, and those merged into it, a part of an incident.
    static void attach(Step step, Alert alert, Incident incident) {
        link(step, alert, incident, EntryType.ALERT_ATTACHED);
    }

    /// Takes it out again.
    static void detach(Step step, Alert alert) {
        link(step, alert, null, EntryType.ALERT_DETACHED);
    }

    private static void link(Step step, Alert alert, @Nullable Incident incident, EntryType type) {
        Alert linked = alert.attached(incident == null ? null : incident.id());
        if (incident != null && linked.status() == AlertStatus.NEW) {
            linked = linked.become(AlertStatus.IN_PROGRESS);
        }
        save(step.records(), alert, linked, type, step.caller().actor(), step.now());
        for (Alert under : step.records().alertsMergedInto(List.of(alert.id()))) {
            save(
                    step.records(),
                    under,
                    under.attached(linked.incident()),
                    type,
                    step.caller().actor(),
                    step.now());
        }
    }

    static void save(Writing records, Alert before, Alert after, EntryType type, EntryActor by, Instant now) {
        Alert next = after.after(before);
        AlertEntries.save(records, next, AlertEntries.of(type, by, next), now);
    }

    /// What an incident turned out to be, so did its open alerts.
    static void resolveWith(Step step, Incident incident) {
        FindingVerdict verdict = incident.findings().verdict();
        AlertFilter filter = AlertFilter.of(null, incident.id());
        @Nullable String after = null;
        do {
            var slice = step.records().alerts(filter, new PageSpec(PAGE, after));
            for (Alert alert : slice.items()) {
                if (alert.status().isOpen() && verdict != null) {
                    String reason = "Closed with " + incident.id() + ".";
                    Alert resolved = alert.resolved(new Alert.Outcome(
                                    verdict, reason, step.caller().id(), step.now()))
                            .after(alert);
                    EntryDraft entry = AlertEntries.of(
                                    EntryType.ALERT_RESOLVED, step.caller().actor(), resolved)
                            .withText("reason", reason);
                    AlertEntries.save(step.records(), resolved, entry, step.now());
                }
            }
            after = slice.next();
        } while (after != null);
    }
}
