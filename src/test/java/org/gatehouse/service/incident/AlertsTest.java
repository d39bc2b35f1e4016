package org.gatehouse.service.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gatehouse.contract.AlertsActed;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.IncidentDocuments.AlertAct;
import org.gatehouse.contract.IncidentDocuments.SuppressionDocument;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.AlertStatus;
import org.gatehouse.model.incident.FindingVerdict;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.Severity;
import org.gatehouse.service.access.Refused;
import org.gatehouse.service.records.PageSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How findings become alerts, and what people do with these.
class AlertsTest {
    private final IncidentBench bench = new IncidentBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private List<Alert> shown(String reader) {
        return bench.team.records.read(reading ->
                reading.alerts(IncidentBench.all(reader), PageSpec.first(200)).items());
    }

    @Test
    void findingsOfOneRuleActorAndAssetWithinAWindowAreOneAlert() {
        AlertId first = bench.raised("uncovered", "usr", "c.s.t");
        bench.team.clock.advance(Duration.ofMinutes(59));
        assertThat(bench.alerts.raise(List.of(
                        bench.found("uncovered", "usr", "c.s.t", Severity.CRITICAL),
                        bench.found("uncovered", "usr", "c.s.other", Severity.HIGH),
                        bench.found("uncovered", null, "c.s.t", Severity.HIGH),
                        bench.found("uncovered", "usr", "c.s.t", Severity.LOW))))
                .hasSize(3)
                .startsWith(first);
        Alert grown = bench.alert(first);
        assertThat(grown.detections()).isEqualTo(3);
        assertThat(grown.eventCount()).isEqualTo(3);
        assertThat(grown.events()).hasSize(3);
        assertThat(grown.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(grown.version()).isEqualTo(2);
        bench.team.clock.advance(Duration.ofMinutes(61));
        assertThat(bench.raised("uncovered", "usr", "c.s.t")).isNotEqualTo(first);
        assertThat(bench.ledger("alert", first.value()).stream().map(RecordedEntry::type))
                .containsExactly(EntryType.ALERT_RAISED, EntryType.ALERT_GREW);
    }

    @Test
    void whatIsResolvedIsRaisedAnewAndTheGravestComesFirst() {
        AlertId first = bench.raised("uncovered", "usr", "c.s.t");
        bench.act("ali", AlertAct.RESOLVE, first);
        assertThat(bench.alert(first).outcome())
                .extracting(Alert.Outcome::verdict)
                .isEqualTo(FindingVerdict.BENIGN);
        AlertId second = bench.raised("uncovered", "usr", "c.s.t");
        AlertId grave = bench.alerts
                .raise(List.of(bench.found("export", "usr", "c.s.t", Severity.FATAL)))
                .getFirst();
        assertThat(shown("ali")).extracting(Alert::id).containsExactly(grave, second, first);
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.act("ali", AlertAct.RESOLVE, first));
        bench.act("ali", AlertAct.REOPEN, first);
        assertThat(bench.alert(first).status()).isEqualTo(AlertStatus.IN_PROGRESS);
        assertThat(bench.alert(first).outcome()).isNull();
    }

    @Test
    void mergingLosesNothingAndCanBeUndone() {
        AlertId head = bench.raised("a", "usr", "c.s.t");
        AlertId other = bench.raised("b", "usr", "c.s.t");
        AlertId third = bench.raised("c", "usr", "c.s.t");
        bench.act("ali", AlertAct.TAKE, other);
        Alert before = bench.alert(other);
        assertThat(bench.act("ali", AlertAct.MERGE, head, other, third).changed())
                .isEqualTo(2);
        assertThat(shown("ali")).extracting(Alert::id).containsExactly(head);
        assertThat(bench.alertLists.alert(bench.by("ali"), head).eventCount()).isEqualTo(3);
        bench.raised("b", "usr", "c.s.t");
        assertThat(bench.alertLists.alert(bench.by("ali"), head).eventCount()).isEqualTo(4);
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.act("ali", AlertAct.MERGE, other, head));
        assertThat(bench.act("ali", AlertAct.UNMERGE, other, third).changed()).isEqualTo(2);
        Alert after = bench.alert(other);
        assertThat(after.owner()).isEqualTo(before.owner());
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.eventCount()).isEqualTo(2);
        assertThat(shown("ali")).hasSize(3);
    }

    @Test
    void whatIsSuppressedIsRecordedOutOfViewUntilItExpires() {
        AlertId first = bench.raised("noisy", "usr", "c.s.t");
        bench.act("ali", AlertAct.SUPPRESS, first);
        assertThat(bench.alert(first).status()).isEqualTo(AlertStatus.SUPPRESSED);
        assertThat(bench.raised("noisy", "usr", "c.s.t")).isEqualTo(first);
        assertThat(bench.alert(bench.raised("noisy", "req", "c.s.t")).status()).isEqualTo(AlertStatus.NEW);
        bench.suppressions.set(
                bench.by("ali"), new SuppressionDocument("other", null, null, "Known.", Duration.ofHours(2)));
        assertThat(bench.alert(bench.raised("other", "usr", "c.s.t")).status()).isEqualTo(AlertStatus.SUPPRESSED);
        bench.team.clock.advance(Duration.ofHours(25));
        bench.tick();
        assertThat(bench.alertLists.suppressions(bench.by("ali"), 10, null).items())
                .allSatisfy(row -> assertThat(row.suppression().ended()).isNotNull());
        assertThat(bench.alert(bench.raised("noisy", "usr", "c.s.t")).status()).isEqualTo(AlertStatus.NEW);
        Refused.by(
                ErrorCode.INVALID,
                () -> bench.suppressions.set(
                        bench.by("ali"), new SuppressionDocument(null, " ", null, "All.", Duration.ofSeconds(9))));
    }

    @Test
    void nobodyTriagesTheirOwnAccess() {
        AlertId own = bench.raised("uncovered", "ali", "c.s.t");
        for (AlertAct act : List.of(AlertAct.TAKE, AlertAct.RESOLVE, AlertAct.SUPPRESS, AlertAct.PROMOTE)) {
            Refused.by(ErrorCode.NOT_ELIGIBLE, () -> bench.act("ali", act, own));
        }
        AlertId others = bench.raised("uncovered", "bo", "c.s.t");
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.act("ali", AlertAct.ASSIGN, others));
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.act("usr", AlertAct.TAKE, others));
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.alertLists.alert(bench.by("adm"), others));
    }

    @Test
    void anActOnAQueryReachesFarBeyondAPage() {
        bench.alerts.raise(IntStream.range(0, 450)
                .mapToObj(i -> bench.found("bulk", "usr", "c.s.t" + i, Severity.LOW))
                .toList());
        AlertId own = bench.raised("bulk", "ali", "c.s.t");
        AlertsActed done =
                bench.acts.act(bench.by("ali"), IncidentBench.all("ali"), bench.document(AlertAct.RESOLVE, List.of()));
        assertThat(done.matched()).isEqualTo(451);
        assertThat(done.changed()).isEqualTo(450);
        assertThat(done.left()).extracting(AlertsActed.Left::alert).containsExactly(own);
        assertThat(bench.alertLists
                        .counts(bench.by("ali"), IncidentBench.all("ali"))
                        .open())
                .isEqualTo(1);
    }

    @Test
    void promotionMakesAnIncidentAsGraveAsItsGravestAlertWithItsTasks() {
        AlertId low = bench.alerts
                .raise(List.of(bench.found("a", "usr", "c.s.t", Severity.LOW)))
                .getFirst();
        AlertId high = bench.alerts
                .raise(List.of(bench.found("b", "req", "c.s.t", Severity.CRITICAL)))
                .getFirst();
        AlertsActed done = bench.act("ali", AlertAct.PROMOTE, low, high);
        Incident incident = bench.now(Objects.requireNonNull(done.incident()));
        assertThat(incident.title()).isEqualTo("Found by b");
        assertThat(incident.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(incident.tasks()).hasSizeGreaterThan(3);
        assertThat(incident.subjects()).containsExactly(IncidentBench.id("req"), IncidentBench.id("usr"));
        assertThat(bench.alert(low).incident()).isEqualTo(incident.id());
        assertThat(bench.alert(low).status()).isEqualTo(AlertStatus.IN_PROGRESS);
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.act("ali", AlertAct.PROMOTE, low));
        bench.act("ali", AlertAct.DETACH, low);
        assertThat(bench.alert(low).incident()).isNull();
    }
}
