package org.gatehouse.service.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.contract.AlertsActed;
import org.gatehouse.contract.IncidentDocuments.AlertAct;
import org.gatehouse.contract.IncidentDocuments.AlertActDocument;
import org.gatehouse.contract.IncidentDocuments.FindingsDocument;
import org.gatehouse.contract.IncidentDocuments.IncidentDocument;
import org.gatehouse.contract.IncidentDocuments.MoveDocument;
import org.gatehouse.contract.IncidentDocuments.NoticeDocument;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.Detection;
import org.gatehouse.model.incident.FindingVerdict;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.model.incident.Level;
import org.gatehouse.model.incident.Severity;
import org.gatehouse.service.access.GrantBench;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.AlertFilter;
import org.jspecify.annotations.Nullable;

/// Alerts and incidents over a store in memory, with the team of [GrantBench]; time stands still.
final class IncidentBench implements AutoCloseable {
    final GrantBench team = new GrantBench();
    final Playbooks playbooks = new Playbooks();
    final IncidentStart start = new IncidentStart(playbooks);
    final Alerts alerts = new Alerts(team.path);
    final AlertActs acts = new AlertActs(team.path, start);
    final AlertLists alertLists = new AlertLists(team.records);
    final Suppressions suppressions = new Suppressions(team.path);
    final Incidents incidents = new Incidents(team.path, start);
    final IncidentWork work = new IncidentWork(team.path, playbooks);
    final IncidentLists lists = new IncidentLists(team.records, team.clock);
    final Containments containments = new Containments(team.path, team.grants, team.locks, team.freezes);
    final IncidentTick tick = new IncidentTick(team.path, containments);
    private int events;

    Caller by(String name) {
        return team.by(name);
    }

    Detection found(String rule, @Nullable String person, String asset, Severity severity) {
        return new Detection(
                rule,
                "Found by " + rule,
                severity,
                team.clock.instant(),
                List.of("ev-" + ++events),
                1,
                person == null ? null : GrantBench.id(person),
                person == null ? "svc-unknown" : person + "@trino",
                asset,
                Map.of(),
                "Somebody read " + asset + ".",
                "uncovered-access");
    }

    AlertId raised(String rule, @Nullable String person, String asset) {
        return alerts.raise(List.of(found(rule, person, asset, Severity.HIGH))).getFirst();
    }

    AlertsActed act(String by, AlertAct act, AlertId... ids) {
        return acts.act(by(by), all(by), document(act, List.of(ids)));
    }

    AlertActDocument document(AlertAct act, List<AlertId> ids) {
        return new AlertActDocument(
                act, ids, "Looked at.", GrantBench.id("bo"), FindingVerdict.BENIGN, Duration.ofDays(1), null, null);
    }

    static AlertFilter all(String reader) {
        return new AlertFilter(GrantBench.id(reader), Set.of(), null, null, null, null, null, false, null, null, false);
    }

    Alert alert(AlertId id) {
        return team.records.read(reading -> reading.alert(id)).orElseThrow();
    }

    Incident open(String by, AlertId... alerts) {
        return incidents.open(
                by(by),
                new IncidentDocument(
                        "Reads that no grant explains", "", Level.HIGH, Level.MEDIUM, List.of(alerts), null));
    }

    Incident now(IncidentId id) {
        return team.records.read(reading -> reading.incident(id)).orElseThrow();
    }

    Incident move(String by, IncidentId id, IncidentStatus... states) {
        for (IncidentStatus to : states) {
            Instant until = to == IncidentStatus.ON_HOLD ? team.clock.instant().plus(Duration.ofHours(5)) : null;
            incidents.move(by(by), id, new MoveDocument(now(id).revision(), to, "Because.", until));
        }
        return now(id);
    }

    /// All that a close needs, but the second person.
    Incident readyToClose(String by, IncidentId id) {
        incidents.find(
                by(by),
                id,
                new FindingsDocument(
                        now(id).revision(),
                        FindingVerdict.TRUE_POSITIVE,
                        "Twelve addresses.",
                        12L,
                        "Old credentials."));
        if (now(id).last(IncidentStatus.DECLARED).isPresent()
                && now(id).notice().settled() == null) {
            incidents.settleNotice(by(by), id, new NoticeDocument(true, "Notice 12"));
        }
        return now(id);
    }

    void tick() {
        while (tick.run(team.clock.instant()) > 0) {}
    }

    List<RecordedEntry> ledger(String kind, String id) {
        return team.records.read(reading -> reading.ledgerOf(kind, id, 500));
    }

    List<EntryType> entries(IncidentId id) {
        return ledger("incident", id.value()).stream().map(RecordedEntry::type).toList();
    }

    static PersonId id(String name) {
        return GrantBench.id(name);
    }

    @Override
    public void close() {
        team.close();
    }
}
