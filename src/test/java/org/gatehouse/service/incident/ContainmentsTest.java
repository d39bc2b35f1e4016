package org.gatehouse.service.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.contract.ContainmentReach;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.IncidentDocuments.ContainmentDocument;
import org.gatehouse.contract.IncidentDocuments.MarkingDocument;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.incident.Containment;
import org.gatehouse.model.incident.Containment.Kind;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.service.access.Freezes;
import org.gatehouse.service.access.Refused;
import org.gatehouse.service.identity.Locks;
import org.gatehouse.service.identity.WritePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Containment is ordered, done and reported, whenever the service is killed.
class ContainmentsTest {
    private final IncidentBench bench = new IncidentBench();
    private int assets;

    @AfterEach
    void close() {
        bench.close();
    }

    private Grant grant() {
        AssetId asset = bench.team.table("c.s.t" + ++assets, DataClass.PROTECTED);
        return bench.team.active(assets, asset);
    }

    private Containment contained(String by, IncidentId id, Kind kind, String target) {
        return bench.containments
                .order(bench.by(by), id, new ContainmentDocument(kind, target, "Until it is clear."))
                .containments()
                .getLast();
    }

    @Test
    void whatIsContainedHoldsAtTheGatesOnceItIsAnswered() {
        Grant first = grant();
        Grant second = grant();
        Grant third = grant();
        IncidentId id = bench.open("ali").id();
        assertThat(contained("ali", id, Kind.SUSPEND_GRANT, first.id().value()).effected())
                .containsExactly(first.id().value());
        assertThat(status(first)).isEqualTo(GrantStatus.SUSPENDED);
        assertThat(contained("lea", id, Kind.REVOKE_GRANT, second.id().value()).effected())
                .containsExactly(second.id().value());
        assertThat(contained("ana", id, Kind.REVOKE_GRANTS_OF, "p-usr").effected())
                .containsExactlyInAnyOrder(first.id().value(), third.id().value());
        assertThat(List.of(status(first), status(second), status(third))).containsOnly(GrantStatus.REVOKED);
        contained("ali", id, Kind.LOCK_IDENTITY, "p-usr");
        assertThat(bench.team.person("usr").locked()).isNotNull();
        Containment freeze = contained("ali", id, Kind.FREEZE_ASSET, "c.s");
        assertThat(freeze.effected()).containsExactly("FRZ-1");
        assertThat(contained("ali", id, Kind.FREEZE_ASSET, "c.s").effected()).containsExactly("FRZ-1");
        List<ContainmentReach> reach = bench.lists.incident(bench.by("ana"), id).gates();
        assertThat(reach).hasSize(6);
    }

    private GrantStatus status(Grant grant) {
        return bench.team
                .records
                .read(reading -> reading.grant(grant.id()))
                .orElseThrow()
                .status();
    }

    @Test
    void itTakesTheRightToDoTheSameWithoutAnIncident() {
        Grant grant = grant();
        IncidentId id = bench.open("ali").id();
        Refused.by(
                ErrorCode.FORBIDDEN,
                () -> contained("ali", id, Kind.REVOKE_GRANT, grant.id().value()));
        Refused.by(ErrorCode.FORBIDDEN, () -> contained("ana", id, Kind.LOCK_IDENTITY, "p-usr"));
        Refused.by(ErrorCode.NOT_ELIGIBLE, () -> contained("ali", id, Kind.LOCK_IDENTITY, "p-ali"));
        Refused.by(ErrorCode.INVALID, () -> contained("ali", id, Kind.LOCK_IDENTITY, "p-nobody"));
        Refused.by(ErrorCode.INVALID, () -> contained("ana", id, Kind.REVOKE_GRANT, "G-99"));
        Refused.by(ErrorCode.INVALID, () -> contained("ana", id, Kind.FREEZE_ASSET, "no asset"));
        assertThat(bench.now(id).containments()).isEmpty();
    }

    @Test
    void aServiceKilledAnywhereInBetweenFinishesItOnceWhenItStartsAgain() {
        for (Kind kind : List.of(Kind.LOCK_IDENTITY, Kind.FREEZE_ASSET, Kind.REVOKE_GRANTS_OF)) {
            for (int writes = 0; killed(kind, writes); writes++) {
                assertThat(writes).isLessThan(10);
            }
        }
    }

    /// @return whether it was killed, not done before
    private boolean killed(Kind kind, int writes) {
        try (IncidentBench one = new IncidentBench()) {
            Grant grant = one.team.active(1, one.team.table("c.s.t", DataClass.PROTECTED));
            IncidentId id = one.open("lea").id();
            WritePath dying = new WritePath(new DyingRecords(one.team.records, writes), one.team.clock);
            Containments killed =
                    new Containments(dying, one.team.grantsOver(dying), new Locks(dying), new Freezes(dying));
            String target = kind == Kind.FREEZE_ASSET ? "c.s.t" : "p-usr";
            boolean dies = false;
            try {
                killed.order(one.by("lea"), id, new ContainmentDocument(kind, target, "Until it is clear."));
            } catch (DyingRecords.Killed e) {
                dies = true;
            }
            one.tick();
            one.team.tickGrants();
            boolean ordered = writes > 0;
            assertThat(one.now(id).containments()).hasSize(ordered ? 1 : 0);
            if (ordered) {
                Containment done = one.now(id).containments().getFirst();
                assertThat(done.failure()).isNull();
                assertThat(done.isPending()).isFalse();
                assertThat(done.effected()).hasSize(1);
                assertThat(one.entries(id)).containsOnlyOnce(EntryType.INCIDENT_CONTAINED);
            }
            long acts = one.team.records.read(reading -> reading.ledger(0, 500)).stream()
                    .map(RecordedEntry::type)
                    .filter(type -> type == act(kind))
                    .count();
            assertThat(acts).as("%s after %s writes", kind, writes).isEqualTo(ordered ? 1 : 0);
            assertThat(one.team.allows(grant)).isEqualTo(!ordered);
            return dies;
        }
    }

    private static EntryType act(Kind kind) {
        return switch (kind) {
            case LOCK_IDENTITY -> EntryType.PERSON_LOCKED;
            case FREEZE_ASSET -> EntryType.FREEZE_SET;
            case REVOKE_GRANT, REVOKE_GRANTS_OF -> EntryType.GRANT_REVOKED;
            case SUSPEND_GRANT -> EntryType.GRANT_SUSPENDED;
        };
    }

    @Test
    void whoeverReadsOfTheActReadsNothingOfARestrictedIncident() {
        IncidentId id = bench.open("ali").id();
        bench.incidents.mark(
                bench.by("ali"),
                id,
                new MarkingDocument(
                        1,
                        Incident.Tlp.RED,
                        Incident.Pap.RED,
                        true,
                        List.of(IncidentBench.id("ali"), IncidentBench.id("bo")),
                        "Quiet."));
        contained("ali", id, Kind.LOCK_IDENTITY, "p-usr");
        assertThat(bench.team.person("usr").locked())
                .extracting(lock -> lock.reason())
                .isEqualTo("Contained in an incident.");
    }
}
