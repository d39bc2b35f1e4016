package org.gatehouse.service.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gatehouse.contract.Audience;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.IncidentDocuments.MarkingDocument;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.service.access.InboxQueries;
import org.gatehouse.service.access.Refused;
import org.gatehouse.service.identity.NeedToKnow;
import org.gatehouse.service.records.IncidentFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A restricted incident is there for its readers alone.
class NeedToKnowTest {
    private static final String SECRET = "the senator";

    private final IncidentBench bench = new IncidentBench();
    private final InboxQueries inbox = new InboxQueries(bench.team.records, bench.team.clock);

    @AfterEach
    void close() {
        bench.close();
    }

    private void restrict(IncidentId id, String by, String... readers) {
        bench.incidents.mark(
                bench.by(by),
                id,
                new MarkingDocument(
                        bench.now(id).revision(),
                        Incident.Tlp.RED,
                        Incident.Pap.AMBER,
                        true,
                        List.of(readers).stream().map(IncidentBench::id).toList(),
                        "About " + SECRET));
    }

    private int found(String reader) {
        IncidentFilter filter = new IncidentFilter(IncidentBench.id(reader), Set.of(), null, null, null, false);
        int listed =
                bench.lists.page(bench.by(reader), filter, 50, null).items().size();
        assertThat(bench.lists.counts(bench.by(reader), filter).total()).isEqualTo(listed);
        return listed;
    }

    private int alerts(String reader) {
        int listed = bench.alertLists
                .page(bench.by(reader), IncidentBench.all(reader), 50, null)
                .items()
                .size();
        assertThat(bench.alertLists
                        .counts(bench.by(reader), IncidentBench.all(reader))
                        .total())
                .isEqualTo(listed);
        return listed;
    }

    @Test
    void itLeaksToNobodyElseNeitherInListsNorCountsNorWords() {
        AlertId alert = bench.raised("uncovered", "usr", "c.s.t");
        IncidentId id = bench.open("ali", alert).id();
        bench.work.comment(bench.by("ali"), id, new CommentDocument("@p-ana: " + SECRET + "?"));
        bench.incidents.assign(bench.by("ali"), id, IncidentBench.id("ali"));
        assertThat(inbox.inbox(bench.by("ana")).items()).isNotEmpty();
        restrict(id, "ali", "ali", "bo");
        bench.move("ali", id, IncidentStatus.TRIAGE, IncidentStatus.DECLARED);

        assertThat(List.of(found("ali"), found("bo"), found("ana"), found("lea")))
                .containsExactly(1, 1, 0, 0);
        assertThat(List.of(alerts("ali"), alerts("ana"))).containsExactly(1, 0);
        Refused.by(ErrorCode.NOT_FOUND, () -> bench.lists.incident(bench.by("lea"), id));
        Refused.by(ErrorCode.NOT_FOUND, () -> bench.alertLists.alert(bench.by("lea"), alert));
        Refused.by(ErrorCode.NOT_FOUND, () -> bench.move("lea", id, IncidentStatus.CONTAINMENT));
        assertThat(inbox.inbox(bench.by("ana")).items()).isEmpty();
        assertThat(inbox.inbox(bench.by("ali")).items()).hasSize(1);

        List<RecordedEntry> all =
                bench.team.records.read(reading -> NeedToKnow.veiled(reading, bench.by("lea"), reading.ledger(0, 500)));
        assertThat(all)
                .filteredOn(entry -> entry.subject().kind().equals("incident"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.texts()).isEmpty());
        assertThat(all.toString()).doesNotContain(SECRET);
        RecordedEntry last = all.getLast();
        assertThat(last.data()).contains(id.value()).doesNotContain("declared");

        Audience audience = bench.team
                .records
                .read(reading -> NeedToKnow.of(reading, new EntrySubject("alert", alert.value(), 1)))
                .orElseThrow();
        assertThat(audience.has(new PersonId("p-bo"))).isTrue();
        assertThat(audience.has(new PersonId("p-lea"))).isFalse();
        assertThat(audience.has(new PersonId("p-usr"))).isFalse();
    }

    @Test
    void itNeedsTwoReadersWhoCanWorkOnItAndWhoeverRestrictsIt() {
        IncidentId id = bench.open("ali").id();
        bench.move("bo", id, IncidentStatus.TRIAGE);
        Refused.by(ErrorCode.INVALID, () -> restrict(id, "ali", "ali"));
        Refused.by(ErrorCode.INVALID, () -> restrict(id, "ali", "bo", "ana"));
        Refused.by(ErrorCode.INVALID, () -> restrict(id, "ali", "ali", "ana"));
        Refused.by(ErrorCode.INVALID, () -> restrict(id, "ali", "ali", "bo", "usr"));
        restrict(id, "ali", "ali", "bo");
        Refused.by(ErrorCode.INVALID, () -> bench.incidents.assign(bench.by("ali"), id, IncidentBench.id("ana")));
        Refused.by(
                ErrorCode.INVALID, () -> bench.work.comment(bench.by("ali"), id, new CommentDocument("@p-ana: look.")));
    }
}
