package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gatehouse.contract.Documents.FreezeDocument;
import org.gatehouse.contract.Documents.RevokeManyDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Role;
import org.gatehouse.testing.Someone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrantsTest {
    private final GrantBench bench = new GrantBench();
    private final AssetId table = bench.table("c.s.t", DataClass.PROTECTED);
    private final ApprovedAsk ask = ApprovedAsk.usual(1, table);

    @AfterEach
    void close() {
        bench.close();
    }

    private Grant active() {
        return bench.grants.activate(bench.by("usr"), bench.make(ask).id());
    }

    @Test
    void theClockStartsAtActivationNotAtApproval() {
        Grant made = bench.make(ask);
        assertThat(bench.check(made).allowed()).isFalse();
        Instant later = bench.clock.advance(Duration.ofHours(3));

        Grant active = bench.grants.activate(bench.by("usr"), made.id());

        assertThat(active.status()).isEqualTo(GrantStatus.ACTIVE);
        assertThat(active.activatedAt()).isEqualTo(later);
        assertThat(active.endsAt()).isEqualTo(later.plus(ApprovedAsk.USUAL));
        assertThat(active.acknowledgements()).hasSize(2).allMatch(word -> word.at() != null);
        assertThat(bench.check(active).allowed()).isTrue();
        assertThat(bench.entryTypes(made.id()))
                .containsExactly(EntryType.GRANT_CREATED, EntryType.GRANT_ACTIVATING, EntryType.GRANT_ACTIVATED);
    }

    @Test
    void whoeverAskedMayActivateItTooAndNobodyElse() {
        Grant made = bench.make(ask.by("req"));

        Refused.by(ErrorCode.FORBIDDEN, () -> bench.grants.activate(bench.by("ana"), made.id()));
        Refused.by(ErrorCode.NOT_FOUND, () -> bench.grants.activate(bench.by("adm"), made.id()));
        assertThat(bench.grants.activate(bench.by("req"), made.id()).status()).isEqualTo(GrantStatus.ACTIVE);
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.grants.activate(bench.by("usr"), made.id()));
    }

    @Test
    void anApproverWhoMayNoLongerDecideFailsTheActivationWithTheReason() {
        Grant made = bench.make(ask);
        bench.change("sam", sam -> sam.withRoster(Set.of(Role.REQUESTER), Set.of("security"), false));

        Grant failed = bench.grants.activate(bench.by("usr"), made.id());

        assertThat(failed.status()).isEqualTo(GrantStatus.ACTIVATION_FAILED);
        assertThat(failed.closure()).isNotNull();
        assertThat(Objects.requireNonNull(failed.closure()).reason())
                .contains("p-sam")
                .contains("role of a steward");
        RecordedEntry last = bench.entries(made.id()).getLast();
        assertThat(last.type()).isEqualTo(EntryType.GRANT_ACTIVATION_FAILED);
        assertThat(last.texts())
                .containsEntry(
                        "reason", Objects.requireNonNull(failed.closure()).reason());
        assertThat(bench.check(failed).allowed()).isFalse();
    }

    @Test
    void anApproverWhoLeftTheTeamTheirSeatAskedForFailsTheActivation() {
        Grant made = bench.make(ask);
        bench.change("sam", sam -> sam.withRoster(sam.roles(), Set.of("data"), false));

        assertThat(bench.grants.activate(bench.by("usr"), made.id()).status()).isEqualTo(GrantStatus.ACTIVATION_FAILED);
    }

    @Test
    void aDenialByThePolicyNowInForceFailsTheActivation() {
        Grant made = bench.make(ask);
        bench.policy.denies = true;

        Grant failed = bench.grants.activate(bench.by("usr"), made.id());

        assertThat(failed.status()).isEqualTo(GrantStatus.ACTIVATION_FAILED);
        assertThat(failed.closure()).isNotNull();
        assertThat(Objects.requireNonNull(failed.closure()).reason()).contains("TEST v1 denies it: Not any more.");
    }

    @Test
    void aFrozenGrantStaysScheduledAndCanBeActivatedOnceTheFreezeIsLifted() {
        Grant made = bench.make(ask);
        var freeze = bench.freezes.freeze(bench.by("ana"), new FreezeDocument(FreezeScope.ASSET, "c.s", "Odd reads"));

        Refused.by(ErrorCode.FROZEN, () -> bench.grants.activate(bench.by("usr"), made.id()));
        assertThat(bench.now(made.id())).isEqualTo(made);
        bench.freezes.lift(bench.by("lea"), freeze.id(), "Looked into");
        assertThat(bench.grants.activate(bench.by("usr"), made.id()).status()).isEqualTo(GrantStatus.ACTIVE);
    }

    @Test
    void aGateThatDoesNotConfirmFailsTheActivation() {
        bench.gates.silent = true;

        Grant failed = active();

        assertThat(failed.status()).isEqualTo(GrantStatus.ACTIVATION_FAILED);
        assertThat(failed.closure()).isNotNull();
        assertThat(Objects.requireNonNull(failed.closure()).reason()).contains(ScriptedGates.FAR.value());
        assertThat(bench.check(failed).allowed()).isFalse();
    }

    @Test
    void anyOneStewardOrAnalystSuspendsAtOnceAndTimeRunsOn() {
        Grant grant = active();
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.grants.suspend(bench.by("usr"), grant.id(), "No"));

        Grant suspended = bench.grants.suspend(bench.by("ali"), grant.id(), "Too many rows");

        assertThat(suspended.status()).isEqualTo(GrantStatus.SUSPENDED);
        assertThat(suspended.endsAt()).isEqualTo(grant.endsAt());
        assertThat(bench.check(grant).allowed()).isFalse();
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.grants.suspend(bench.by("ana"), grant.id(), "Me too"));
        bench.clock.advance(ApprovedAsk.USUAL);
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.grants.reopen(bench.by("ana"), grant.id(), "Fine"));
        bench.tick();
        assertThat(bench.now(grant.id()).status()).isEqualTo(GrantStatus.EXPIRED);
    }

    @Test
    void reopeningTakesTheSlotsAgain() {
        Grant grant = active();
        bench.grants.suspend(bench.by("ana"), grant.id(), "Odd");

        assertThat(bench.grants.reopen(bench.by("ana"), grant.id(), "Explained").status())
                .isEqualTo(GrantStatus.SUSPENDED);
        Refused.by(ErrorCode.ALREADY_DECIDED, () -> bench.grants.reopen(bench.by("ana"), grant.id(), "Again"));
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.grants.reopen(bench.by("ali"), grant.id(), "Explained"));
        assertThat(bench.grants.reopen(bench.by("bo"), grant.id(), "Yes").status())
                .as("two stewards, none of security")
                .isEqualTo(GrantStatus.SUSPENDED);
        Grant reopened = bench.grants.reopen(bench.by("sam"), grant.id(), "Yes");

        assertThat(reopened.status()).isEqualTo(GrantStatus.ACTIVE);
        assertThat(reopened.endsAt()).isEqualTo(grant.endsAt());
        assertThat(bench.check(grant).allowed()).isTrue();
        assertThat(bench.entryTypes(grant.id()))
                .endsWith(EntryType.GRANT_REOPEN_VOTED, EntryType.GRANT_REOPEN_VOTED, EntryType.GRANT_REOPENED);
    }

    @Test
    void whatWasNotYetUsedIsScheduledAgainWhenReopened() {
        Grant made = bench.make(ask.seats(List.of()));
        bench.grants.suspend(bench.by("ana"), made.id(), "Wait");
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.grants.activate(bench.by("usr"), made.id()));

        Grant reopened = bench.grants.reopen(bench.by("ana"), made.id(), "Go on");

        assertThat(reopened.status())
                .as("approved by the policy itself: one vote")
                .isEqualTo(GrantStatus.SCHEDULED);
        assertThat(bench.grants.activate(bench.by("usr"), made.id()).status()).isEqualTo(GrantStatus.ACTIVE);
    }

    @Test
    void aRevocationHoldsAtTheIndexBeforeAnyGateIsTold() {
        Grant grant = active();
        boolean[] told = {false};
        bench.gates.onWithdraw = ending -> {
            told[0] = true;
            assertThat(bench.check(grant).allowed()).isFalse();
        };
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.grants.revoke(bench.by("ali"), grant.id(), "No right"));

        Grant revoked = bench.grants.revoke(bench.by("bo"), grant.id(), "Not needed any more");

        assertThat(told[0]).isTrue();
        assertThat(revoked.status()).isEqualTo(GrantStatus.REVOKED);
        assertThat(revoked.closure()).isNotNull();
        assertThat(Objects.requireNonNull(revoked.closure()).by()).isEqualTo(GrantBench.id("bo"));
        assertThat(bench.entryTypes(grant.id())).endsWith(EntryType.GRANT_REVOKED);
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.grants.revoke(bench.by("bo"), grant.id(), "Again"));
    }

    @Test
    void anEndThatAGateHasNotConfirmedIsAnAlarmAndTriedAgain() {
        Grant grant = active();
        bench.gates.silent = true;
        Grant unconfirmed = bench.grants.revoke(bench.by("bo"), grant.id(), "Stop");

        assertThat(unconfirmed.status()).isEqualTo(GrantStatus.DEACTIVATION_FAILED);
        assertThat(unconfirmed.acknowledgements())
                .anyMatch(word -> word.gate().equals(ScriptedGates.FAR) && word.at() == null);
        assertThat(bench.check(grant).allowed()).isFalse();
        int entries = bench.entries(grant.id()).size();
        bench.clock.advance(Duration.ofMinutes(1));
        bench.tick();
        assertThat(bench.entries(grant.id())).as("trying again is no news").hasSize(entries);
        bench.gates.silent = false;
        bench.clock.advance(Duration.ofMinutes(1));
        bench.tick();
        assertThat(bench.now(grant.id()).status()).isEqualTo(GrantStatus.REVOKED);
    }

    @Test
    void itsUserCompletesItAndRevokingOnesOwnIsTheSame() {
        Grant grant = active();
        assertThat(bench.grants.complete(bench.by("usr"), grant.id(), "Done").status())
                .isEqualTo(GrantStatus.COMPLETED);

        bench.save(Someone.steward("p-own"));
        Grant own = bench.make(ApprovedAsk.usual(2, table).by("own"));
        assertThat(bench.grants.revoke(bench.by("own"), own.id(), "Done").status())
                .isEqualTo(GrantStatus.COMPLETED);
        Grant other = bench.make(ApprovedAsk.usual(3, table));
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.grants.complete(bench.by("ana"), other.id(), "Done"));
    }

    @Test
    void allOfAPersonOrAllOnAnAssetEndTogether() {
        Grant here = active();
        AssetId elsewhere = bench.table("c.s2.t", DataClass.PROTECTED);
        Grant there = bench.make(ApprovedAsk.usual(2, elsewhere));
        Refused.by(
                ErrorCode.INVALID,
                () -> bench.grants.revokeMany(bench.by("ana"), new RevokeManyDocument(null, null, "All")));

        List<Grant> ended =
                bench.grants.revokeMany(bench.by("ana"), new RevokeManyDocument(null, new AssetId("c.s"), "Leak"));

        assertThat(ended).extracting(Grant::id).containsExactly(here.id());
        assertThat(bench.now(here.id()).status()).isEqualTo(GrantStatus.REVOKED);
        assertThat(bench.now(there.id()).status()).isEqualTo(GrantStatus.SCHEDULED);
        assertThat(bench.grants.revokeMany(
                        bench.by("ana"), new RevokeManyDocument(GrantBench.USER, null, "Left the team")))
                .extracting(Grant::status)
                .containsExactly(GrantStatus.REVOKED);
    }

    @Test
    void aLockedUserIsStoppedAtOnce() {
        Grant grant = active();
        bench.locks.lock(bench.by("ali"), GrantBench.USER, "Stolen laptop");

        assertThat(bench.check(grant).allowed()).isFalse();
        assertThat(bench.check(grant).reason()).contains("locked");
        bench.locks.unlock(bench.by("lea"), GrantBench.USER, "Found");
        assertThat(bench.check(grant).allowed()).isTrue();
    }

    @Test
    void anAffiliationCanBeFrozen() {
        Grant grant = active();
        assertThat(bench.person("usr").affiliation()).isEqualTo(Affiliation.COMPANY);
        bench.freezes.freeze(bench.by("bo"), new FreezeDocument(FreezeScope.AFFILIATION, "company", "All stop"));

        assertThat(bench.check(grant).reason()).contains("FRZ-1");
    }

    @Test
    void aStartIsKeptByTheClockAndAnEmergencyStartsAtOnce() {
        Instant start = bench.clock.instant().plus(Duration.ofHours(5));
        Grant planned = bench.make(ask.access(new RequestedAccess(start, ApprovedAsk.USUAL, null, false)));
        Grant urgent = bench.make(
                ApprovedAsk.usual(2, table).access(new RequestedAccess(null, Duration.ofHours(1), null, true)));

        bench.tick();
        assertThat(bench.now(planned.id()).status()).isEqualTo(GrantStatus.SCHEDULED);
        assertThat(bench.now(urgent.id()).status()).isEqualTo(GrantStatus.ACTIVE);
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.grants.activate(bench.by("usr"), planned.id()));
        bench.clock.set(start);
        bench.tick();
        assertThat(bench.now(planned.id()).endsAt()).isEqualTo(start.plus(ApprovedAsk.USUAL));
        assertThat(bench.now(urgent.id()).status()).isEqualTo(GrantStatus.EXPIRED);
    }

    @Test
    void whatIsNotUsedInTimeLapses() {
        Grant made = bench.make(ask);
        bench.clock.set(made.activateBy());
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.grants.activate(bench.by("usr"), made.id()));
        bench.tick();

        Grant lapsed = bench.now(made.id());
        assertThat(lapsed.status()).isEqualTo(GrantStatus.EXPIRED);
        assertThat(lapsed.closure()).isNotNull();
        assertThat(Objects.requireNonNull(lapsed.closure()).reason()).isEqualTo("lapsed");
        assertThat(bench.entryTypes(made.id())).endsWith(EntryType.GRANT_LAPSED);
        assertThat(bench.reviewsOf(made.id())).as("nothing was done with it").isEmpty();
    }

    @Test
    void aServiceThatStoppedInBetweenGoesOnWhereItWas() {
        Grant made = bench.make(ask);
        bench.path.byService(writing -> {
            Grant activating = made.edit().status(GrantStatus.ACTIVATING).build();
            writing.save(activating);
            return activating;
        });

        bench.tick();
        Grant active = bench.now(made.id());
        assertThat(active.status()).isEqualTo(GrantStatus.ACTIVE);
        bench.path.byService(writing -> {
            Grant ending = active.edit()
                    .status(GrantStatus.DEACTIVATING)
                    .closure(new org.gatehouse.model.Resolution(bench.clock.instant(), GrantBench.id("bo"), "Stop"))
                    .build();
            writing.save(ending);
            return ending;
        });
        assertThat(bench.check(active).allowed()).isFalse();
        bench.tick();
        assertThat(bench.now(made.id()).status()).isEqualTo(GrantStatus.REVOKED);
    }
}
