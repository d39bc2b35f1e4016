package org.gatehouse.service.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gatehouse.contract.AlertRow;
import org.gatehouse.contract.FindingCounts;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.contract.SuppressionRow;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.SuppressionId;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.AlertStatus;
import org.gatehouse.model.incident.Severity;
import org.gatehouse.service.access.Names;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.AlertFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// Lists alerts as people read them, each call in one snapshot. Safe for any number of threads.
public final class AlertLists {
    private final Records records;

    public AlertLists(Records records) {
        this.records = records;
    }

    /// @param filter with the caller as its reader
    /// @throws Refusal `FORBIDDEN`
    /// @throws IllegalArgumentException when `after` is no place that a page before gave
    public Page<AlertRow> page(Caller caller, AlertFilter filter, int limit, @Nullable String after) {
        caller.require(Right.SEE_INCIDENTS, "see alerts");
        return records.read(reading -> {
            Slice<Alert> slice = reading.alerts(filter, new PageSpec(limit, after));
            return new Page<>(rows(reading, caller, slice.items()), slice.next());
        });
    }

    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`
    public AlertRow alert(Caller caller, AlertId id) {
        return records.read(reading -> {
            Alert alert = AlertSteps.seen(reading, caller, id).orElseThrow(() -> Refusal.notFound("alert", id));
            return rows(reading, caller, List.of(alert)).getFirst();
        });
    }

    /// Of all that the caller may see; managers too, who see nothing else of them.
    ///
    /// @throws Refusal `FORBIDDEN`
    public FindingCounts counts(Caller caller, AlertFilter filter) {
        caller.require(Right.COUNT_INCIDENTS, "count alerts");
        Map<AlertStatus, Map<Severity, Integer>> counts = records.read(reading -> reading.alertCounts(filter));
        return counted(counts, AlertStatus::isOpen);
    }

    static <S extends Enum<S>> FindingCounts counted(Map<S, Map<Severity, Integer>> counts, Predicate<S> open) {
        int total = 0;
        int stillOpen = 0;
        Map<String, Map<String, Integer>> written = new TreeMap<>();
        for (Map.Entry<S, Map<Severity, Integer>> status : counts.entrySet()) {
            Map<String, Integer> bySeverity = new TreeMap<>();
            status.getValue().forEach((severity, count) -> bySeverity.put(wire(severity), count));
            int sum = bySeverity.values().stream().mapToInt(Integer::intValue).sum();
            total += sum;
            stillOpen += open.test(status.getKey()) ? sum : 0;
            written.put(wire(status.getKey()), bySeverity);
        }
        return new FindingCounts(total, stillOpen, written);
    }

    private static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static List<AlertRow> rows(Reading reading, Caller caller, List<Alert> alerts) {
        Names names = new Names(reading);
        Map<AlertId, List<Alert>> merged = new HashMap<>();
        if (!alerts.isEmpty()) {
            reading.alertsMergedInto(alerts.stream().map(Alert::id).toList())
                    .forEach(alert -> merged.computeIfAbsent(head(alert), _ -> new ArrayList<>())
                            .add(alert));
        }
        return alerts.stream()
                .map(alert -> row(names, caller, alert, merged.getOrDefault(alert.id(), List.of())))
                .toList();
    }

    private static AlertId head(Alert merged) {
        if (merged.mergedInto() == null) {
            throw new IllegalArgumentException(merged.id() + " is not merged");
        }
        return merged.mergedInto();
    }

    private static AlertRow row(Names names, Caller caller, Alert alert, List<Alert> merged) {
        String whyNot = caller.may(Right.WORK_INCIDENTS)
                ? IncidentRules.bar(caller.person(), alert).orElse(null)
                : "Your roles do not let you work on alerts.";
        return new AlertRow(
                alert,
                names.refOrNull(alert.person()),
                names.refOrNull(alert.owner()),
                merged,
                alert.eventCount()
                        + merged.stream().mapToLong(Alert::eventCount).sum(),
                whyNot);
    }

    /// In force first, then the newest.
    ///
    /// @throws Refusal `FORBIDDEN`
    /// @throws IllegalArgumentException when `after` is no place that a page before gave
    public Page<SuppressionRow> suppressions(Caller caller, int limit, @Nullable String after) {
        caller.require(Right.SEE_INCIDENTS, "see what is suppressed");
        return records.read(reading -> {
            Names names = new Names(reading);
            var slice = reading.suppressions(new PageSpec(limit, after));
            return new Page<>(
                    slice.items().stream()
                            .map(one -> new SuppressionRow(one, names.ref(one.owner())))
                            .toList(),
                    slice.next());
        });
    }

    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`
    public SuppressionRow suppression(Caller caller, SuppressionId id) {
        caller.require(Right.SEE_INCIDENTS, "see what is suppressed");
        return records.read(reading -> reading.suppression(id)
                .map(one -> new SuppressionRow(one, new Names(reading).ref(one.owner())))
                .orElseThrow(() -> Refusal.notFound("suppression", id)));
    }
}
