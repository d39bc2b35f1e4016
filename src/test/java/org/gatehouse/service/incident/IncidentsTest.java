package org.gatehouse.service.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.HistoryEntry;
import org.gatehouse.contract.IncidentDocuments.AlertAct;
import org.gatehouse.contract.IncidentDocuments.IncidentEditDocument;
import org.gatehouse.contract.IncidentDocuments.LinkDocument;
import org.gatehouse.contract.IncidentDocuments.MoveDocument;
import org.gatehouse.contract.IncidentDocuments.TaskAct;
import org.gatehouse.contract.IncidentDocuments.TaskActDocument;
import org.gatehouse.contract.IncidentDocuments.TaskDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.incident.AlertStatus;
import org.gatehouse.model.incident.ClockKind;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentClock;
import org.gatehouse.model.incident.IncidentLink;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.model.incident.Level;
import org.gatehouse.service.access.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How an incident is worked to the end, and every way in which it is not.
class IncidentsTest {
    private final IncidentBench bench = new IncidentBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void anIncidentIsWorkedToTheEndAndASecondPersonClosesIt() {
        AlertId alert = bench.raised("uncovered", "usr", "c.s.t");
        IncidentId id = bench.open("ali", alert).id();
        bench.work.addTasks(bench.by("ali"), id, new TaskDocument("Ask", null, null, null));
        bench.move(
                "ali",
                id,
                IncidentStatus.TRIAGE,
                IncidentStatus.DECLARED,
                IncidentStatus.CONTAINMENT,
                IncidentStatus.ERADICATION,
                IncidentStatus.RECOVERY,
                IncidentStatus.RESOLVED,
                IncidentStatus.POST_REVIEW);
        assertThat(bench.now(id).assignee()).isEqualTo(IncidentBench.id("ali"));
        assertThat(bench.lists.incident(bench.by("ana"), id).beforeClosing()).hasSize(5);
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.move("ana", id, IncidentStatus.CLOSED));
        bench.readyToClose("ali", id);
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.move("ana", id, IncidentStatus.CLOSED));
        bench.work.actOnTask(bench.by("bo"), id, 1, new TaskActDocument(TaskAct.DONE, "Asked.", null));
        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> bench.move("ali", id, IncidentStatus.CLOSED));
        bench.move("ana", id, IncidentStatus.CLOSED);
        assertThat(bench.alert(alert).status()).isEqualTo(AlertStatus.RESOLVED);
        Refused.by(
                ErrorCode.WRONG_STATE,
                () -> bench.work.addTasks(bench.by("ali"), id, new TaskDocument("More", null, null, null)));
        bench.move("bo", id, IncidentStatus.TRIAGE);
        assertThat(bench.entries(id)).endsWith(EntryType.INCIDENT_CLOSED, EntryType.INCIDENT_REOPENED);
    }

    @Test
    void whoSentItToBeClosedDoesNotCloseItEither() {
        IncidentId id = bench.open("ali").id();
        bench.move("ali", id, IncidentStatus.TRIAGE, IncidentStatus.RESOLVED);
        bench.readyToClose("ali", id);
        bench.move("bo", id, IncidentStatus.POST_REVIEW);
        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> bench.move("bo", id, IncidentStatus.CLOSED));
        bench.incidents.assign(bench.by("ali"), id, IncidentBench.id("ana"));
        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> bench.move("ana", id, IncidentStatus.CLOSED));
        assertThat(bench.move("ali", id, IncidentStatus.CLOSED).status()).isEqualTo(IncidentStatus.CLOSED);
    }

    @Test
    void twoAnalystsNeverOverwriteEachOther() {
        IncidentId id = bench.open("ali").id();
        long seen = bench.now(id).revision();
        bench.incidents.edit(bench.by("ali"), id, new IncidentEditDocument(seen, "Mine", "", Level.HIGH, Level.HIGH));
        bench.work.comment(bench.by("bo"), id, new CommentDocument("Not a change of what was read."));
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> bench.incidents.edit(
                        bench.by("bo"), id, new IncidentEditDocument(seen, "Theirs", "", Level.LOW, Level.LOW)));
        assertThat(refusal.code()).isEqualTo(ErrorCode.STALE_REVISION);
        assertThat(refusal.changes()).extracting(HistoryEntry::type).contains(EntryType.INCIDENT_CHANGED);
        assertThat(bench.now(id).title()).isEqualTo("Mine");
        Refused.by(
                ErrorCode.STALE_REVISION,
                () -> bench.incidents.move(
                        bench.by("bo"), id, new MoveDocument(seen, IncidentStatus.TRIAGE, "", null)));
    }

    @Test
    void onHoldItWaitsWithItsClocksAndWakesByItself() {
        IncidentId id = bench.open("ali").id();
        bench.move("ali", id, IncidentStatus.TRIAGE, IncidentStatus.DECLARED, IncidentStatus.ON_HOLD);
        assertThat(clock(id, ClockKind.RESOLVE).state(bench.team.clock.instant()))
                .isEqualTo(IncidentClock.State.PAUSED);
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.move("ali", id, IncidentStatus.TRIAGE));
        bench.team.clock.advance(Duration.ofHours(5));
        bench.tick();
        Incident woken = bench.now(id);
        assertThat(woken.status()).isEqualTo(IncidentStatus.DECLARED);
        assertThat(clock(id, ClockKind.RESOLVE).dueAt())
                .isEqualTo(woken.openedAt().plus(Duration.ofDays(3)).plus(Duration.ofHours(5)));
        assertThat(clock(id, ClockKind.REGULATOR_NOTICE).dueAt())
                .isEqualTo(woken.openedAt().plus(Duration.ofDays(3)));
    }

    private IncidentClock clock(IncidentId id, ClockKind kind) {
        return IncidentClock.of(bench.now(id), kind);
    }

    @Test
    void clocksAreWarnedOfAndBreachedOnce() {
        IncidentId id = bench.open("ali").id();
        bench.team.clock.advance(Duration.ofMinutes(23));
        bench.tick();
        assertThat(bench.now(id).told()).hasSize(1);
        bench.team.clock.advance(Duration.ofMinutes(7));
        bench.tick();
        bench.tick();
        assertThat(bench.entries(id))
                .containsExactly(
                        EntryType.INCIDENT_OPENED, EntryType.INCIDENT_CLOCK_WARNED, EntryType.INCIDENT_CLOCK_BREACHED);
        bench.move("ali", id, IncidentStatus.TRIAGE);
        assertThat(clock(id, ClockKind.ACKNOWLEDGE).state(bench.team.clock.instant()))
                .isEqualTo(IncidentClock.State.MET);
        assertThat(clock(id, ClockKind.ACKNOWLEDGE).took()).isEqualTo(Duration.ofMinutes(30));
        assertThat(clock(id, ClockKind.CONTAIN).state(bench.team.clock.instant()))
                .isEqualTo(IncidentClock.State.NOT_STARTED);
    }

    @Test
    void nobodyInvestigatesTheirOwnAccess() {
        AlertId own = bench.raised("uncovered", "ali", "c.s.t");
        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> bench.open("ali", own));
        IncidentId id = bench.open("bo", own).id();
        Refused.by(ErrorCode.NOT_FOUND, () -> bench.lists.incident(bench.by("ali"), id));
        Refused.by(ErrorCode.INVALID, () -> bench.incidents.assign(bench.by("bo"), id, IncidentBench.id("ali")));
        IncidentId other = bench.open("ana").id();
        bench.incidents.assign(bench.by("ana"), other, IncidentBench.id("sam"));
        bench.act("bo", AlertAct.RESOLVE, bench.raised("x", "sam", "c.s.t"));
        bench.work.link(
                bench.by("ana"), other, new LinkDocument(IncidentLink.Kind.PERSON, "p-sam", "Named in it.", false));
        assertThat(bench.now(other).assignee()).isNull();
        Refused.by(ErrorCode.NOT_FOUND, () -> bench.move("sam", other, IncidentStatus.TRIAGE));
    }

    @Test
    void whatIsLinkedIsThereAndRelatedIncidentsAreLinkedOnBothSides() {
        Grant grant = bench.team.active(1, bench.team.table("c.s.t", DataClass.PROTECTED));
        IncidentId id = bench.open("ali").id();
        IncidentId other = bench.open("ali").id();
        link(id, IncidentLink.Kind.GRANT, grant.id().value(), false);
        link(id, IncidentLink.Kind.INCIDENT, other.value(), false);
        assertThat(bench.now(id).subjects()).containsExactly(IncidentBench.id("usr"));
        assertThat(bench.now(other).links()).extracting(IncidentLink::target).containsExactly(id.value());
        Refused.by(
                ErrorCode.WRONG_STATE,
                () -> link(id, IncidentLink.Kind.GRANT, grant.id().value(), false));
        for (IncidentLink.Kind kind : List.of(
                IncidentLink.Kind.GRANT,
                IncidentLink.Kind.REQUEST,
                IncidentLink.Kind.PERSON,
                IncidentLink.Kind.INCIDENT)) {
            Refused.by(ErrorCode.INVALID, () -> link(id, kind, "nothing", false));
        }
        link(other, IncidentLink.Kind.INCIDENT, id.value(), true);
        assertThat(bench.now(id).links()).extracting(IncidentLink::kind).containsExactly(IncidentLink.Kind.GRANT);
    }

    private void link(IncidentId id, IncidentLink.Kind kind, String target, boolean remove) {
        bench.work.link(bench.by("ali"), id, new LinkDocument(kind, target, null, remove));
    }

    @Test
    void othersThanTheTeamDoNothing() {
        IncidentId id = bench.open("ali").id();
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.open("usr"));
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.lists.incident(bench.by("req"), id));
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.move("adm", id, IncidentStatus.TRIAGE));
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.move("ali", id, IncidentStatus.RECOVERY));
        Refused.by(
                ErrorCode.INVALID,
                () -> bench.work.comment(bench.by("ali"), id, new CommentDocument("@p-usr: was it you?")));
        assertThat(bench.work
                        .comment(bench.by("ali"), id, new CommentDocument("@p-bo: look at this."))
                        .mentions())
                .containsExactly(IncidentBench.id("bo"));
    }
}
