package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.access.GrantHistory.Act.ACTIVATE;
import static org.gatehouse.service.access.GrantHistory.Act.COMPLETE;
import static org.gatehouse.service.access.GrantHistory.Act.EXTEND;
import static org.gatehouse.service.access.GrantHistory.Act.FREEZE;
import static org.gatehouse.service.access.GrantHistory.Act.GATE;
import static org.gatehouse.service.access.GrantHistory.Act.LOCK;
import static org.gatehouse.service.access.GrantHistory.Act.MAKE;
import static org.gatehouse.service.access.GrantHistory.Act.POLICY;
import static org.gatehouse.service.access.GrantHistory.Act.REOPEN;
import static org.gatehouse.service.access.GrantHistory.Act.RESTART;
import static org.gatehouse.service.access.GrantHistory.Act.REVOKE;
import static org.gatehouse.service.access.GrantHistory.Act.ROLE;
import static org.gatehouse.service.access.GrantHistory.Act.SUSPEND;
import static org.gatehouse.service.access.GrantHistory.Act.WAIT;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.service.access.GrantHistory.Act;

/// Invariants of grants over random histories, held against [HistoryModel] after every step. Each property weighs
/// the history towards what it is about.
class GrantPropertyTest {
    private static final int TRIES = 25;
    private static final int STEPS = 40;

    private static GrantHistory ran(long seed, Act... mix) {
        GrantHistory history = new GrantHistory(seed, List.of(mix));
        try {
            history.run(STEPS);
            return history;
        } catch (Throwable e) {
            history.close();
            throw e;
        }
    }

    private static void seen(String what, long times) {
        Statistics.label(what).collect(times > 0);
        Statistics.label(what).coverage(seen -> seen.check(true).count(count -> count > 0));
    }

    /// Invariant 5: eligibility counts when activating; denials, freezes and locks are live.
    @Property(tries = TRIES)
    void nothingComesIntoForceThatWouldNotBeApprovedNow(@ForAll long seed) {
        try (GrantHistory history =
                ran(seed, MAKE, MAKE, ACTIVATE, ACTIVATE, ACTIVATE, ROLE, ROLE, POLICY, FREEZE, LOCK, WAIT)) {
            seen("activated", history.entries(EntryType.GRANT_ACTIVATED));
            seen("failed", history.entries(EntryType.GRANT_ACTIVATION_FAILED));
        }
    }

    /// Invariant 6: the clock starts at activation; what is not used in time lapses; nothing outlasts its end.
    @Property(tries = TRIES)
    void theClockStartsAtActivationAndEndsWhenItSays(@ForAll long seed) {
        try (GrantHistory history = ran(seed, MAKE, ACTIVATE, ACTIVATE, WAIT, WAIT, SUSPEND, REOPEN, RESTART)) {
            for (GrantId id : history.made.values()) {
                Grant grant = history.bench.now(id);
                if (grant.activatedAt() != null && grant.endsAt() != null) {
                    Duration lasts = Duration.between(grant.activatedAt(), grant.endsAt());
                    assertThat(lasts).isPositive().isLessThanOrEqualTo(grant.duration());
                    assertThat(grant.activatedAt()).isBefore(grant.activateBy());
                }
            }
            seen("lapsed", history.entries(EntryType.GRANT_LAPSED));
            seen("expired", history.entries(EntryType.GRANT_EXPIRED));
        }
    }

    /// Invariant 7: any one steward suspends at once; reopening takes the slots again.
    @Property(tries = TRIES)
    void oneSuspendsAndTheSlotsReopen(@ForAll long seed) {
        try (GrantHistory history =
                ran(seed, MAKE, ACTIVATE, ACTIVATE, SUSPEND, SUSPEND, REOPEN, REOPEN, REOPEN, REOPEN, ROLE, FREEZE)) {
            seen("suspended", history.entries(EntryType.GRANT_SUSPENDED));
            seen("reopened", history.entries(EntryType.GRANT_REOPENED));
        }
    }

    /// Invariant 8: an extension is a grant of its own, and one grant's end never ends another. (The model changes
    /// one grant at a time, and all of them are compared.)
    @Property(tries = TRIES)
    void oneGrantsEndEndsNoOther(@ForAll long seed) {
        try (GrantHistory history = ran(seed, EXTEND, EXTEND, ACTIVATE, ACTIVATE, ACTIVATE, REVOKE, COMPLETE, WAIT)) {
            seen("revoked", history.entries(EntryType.GRANT_REVOKED));
            seen("completed", history.entries(EntryType.GRANT_COMPLETED));
        }
    }

    /// Invariant 9: an end holds at the index before anybody is told (the history looks on as gates are told), and
    /// what a gate has not confirmed is shown as such until it does, restarts or not.
    @Property(tries = TRIES)
    void anEndHoldsBeforeAnybodyIsToldAndIsTriedUntilConfirmed(@ForAll long seed) {
        try (GrantHistory history = ran(seed, MAKE, ACTIVATE, ACTIVATE, REVOKE, COMPLETE, GATE, WAIT, RESTART)) {
            seen("unconfirmed", history.entries(EntryType.GRANT_DEACTIVATION_FAILED));
        }
    }

    /// Invariant 10, its last sentence: expiry never deletes history.
    @Property(tries = TRIES)
    void whatHasEndedIsStillThere(@ForAll long seed) {
        try (GrantHistory history = ran(seed, MAKE, EXTEND, ACTIVATE, REVOKE, WAIT, WAIT)) {
            Set<GrantId> created = new HashSet<>();
            history.bench.records.read(reading -> reading.ledger(0, 10_000)).stream()
                    .filter(entry -> entry.type() == EntryType.GRANT_CREATED)
                    .forEach(entry -> created.add(new GrantId(entry.subject().id())));
            assertThat(created).containsExactlyInAnyOrderElementsOf(history.made.values());
            created.forEach(id -> assertThat(history.bench.now(id).id()).isEqualTo(id));
        }
    }
}
