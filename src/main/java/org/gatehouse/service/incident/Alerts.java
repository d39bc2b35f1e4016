package org.gatehouse.service.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.SuppressionId;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.AlertStatus;
import org.gatehouse.model.incident.Detection;
import org.gatehouse.model.incident.Suppression;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.Sequence;
import org.gatehouse.service.records.Writing;
import org.jspecify.annotations.Nullable;

/// Makes alerts of what rules found: findings of one rule, actor and asset within a window are one alert. Safe
/// for any number of threads.
public final class Alerts {
    /// Findings farther apart than this make an alert of their own.
    public static final Duration WINDOW = Duration.ofHours(1);

    private static final int BATCH = 500;

    private final WritePath path;

    public Alerts(WritePath path) {
        this.path = path;
    }

    /// Durable once this returns. Not idempotent: who calls it again has found the same once more.
    ///
    /// @return the alerts that were made or grew, in the order of the findings, each once
    public List<AlertId> raise(List<Detection> found) {
        List<AlertId> raised = new ArrayList<>();
        for (int from = 0; from < found.size(); from += BATCH) {
            List<Detection> some = found.subList(from, Math.min(found.size(), from + BATCH));
            path.byService(records -> new Raising(records, path.now()).raise(some)).stream()
                    .filter(id -> !raised.contains(id))
                    .forEach(raised::add);
        }
        return raised;
    }

    /// One transaction.
    private static final class Raising {
        private final Writing records;
        private final Instant now;
        private final List<Suppression> suppressions;
        private final Map<String, Growing> growing = new LinkedHashMap<>();
        private final List<AlertId> raised = new ArrayList<>();

        /// An alert before this transaction and as it becomes.
        private record Growing(@Nullable Alert before, Alert after) {}

        Raising(Writing records, Instant now) {
            this.records = records;
            this.now = now;
            suppressions = records.suppressionsInForce().stream()
                    .filter(suppression -> suppression.inForce(now))
                    .toList();
        }

        List<AlertId> raise(List<Detection> found) {
            found.forEach(this::add);
            growing.values().forEach(this::save);
            return raised;
        }

        private void add(Detection found) {
            String key = Alert.key(found.ruleId(), found.person(), found.actor(), found.asset());
            Growing known = growing.get(key);
            if (known != null && found.at().isAfter(known.after.lastAt().plus(WINDOW))) {
                save(known);
                known = null;
            }
            growing.put(key, known == null ? begin(key, found) : new Growing(known.before, known.after.with(found)));
        }

        private Growing begin(String key, Detection found) {
            return records.groupedAlert(key, found.at().minus(WINDOW))
                    .filter(this::stillStands)
                    .map(alert -> new Growing(alert, alert.with(found)))
                    .orElseGet(() -> new Growing(null, make(found)));
        }

        /// What was suppressed until now is raised anew once nothing suppresses it any more.
        private boolean stillStands(Alert alert) {
            return alert.status() != AlertStatus.SUPPRESSED
                    || suppressions.stream()
                            .anyMatch(suppression -> suppression.id().equals(alert.suppression()));
        }

        private Alert make(Detection found) {
            SuppressionId suppressed = suppressions.stream()
                    .filter(suppression -> suppression.covers(found))
                    .map(Suppression::id)
                    .findFirst()
                    .orElse(null);
            return Alert.of(new AlertId("AL-" + records.next(Sequence.ALERT)), found, suppressed, now);
        }

        private void save(Growing one) {
            Alert alert = one.before == null ? one.after : one.after.after(one.before);
            EntryType type = one.before == null ? EntryType.ALERT_RAISED : EntryType.ALERT_GREW;
            EntryDraft entry = AlertEntries.of(type, EntryActor.SERVICE, alert)
                    .with("detections", alert.detections())
                    .with("events", alert.eventCount())
                    .withText("text", alert.summary());
            AlertEntries.save(records, alert, entry, now);
            if (!raised.contains(alert.id())) {
                raised.add(alert.id());
            }
        }
    }
}
