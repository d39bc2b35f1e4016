package org.gatehouse.service.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.identity.IdentityBench.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.contract.Documents.DelegationDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Delegation;
import org.gatehouse.service.access.Refused;
import org.gatehouse.testing.FakeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DelegationsTest {
    private static final Instant NOW = FakeClock.START;

    private final IdentityBench bench = IdentityBench.full();

    @AfterEach
    void close() {
        bench.close();
    }

    private static DelegationDocument to(String name, int fromDay, int untilDay) {
        return new DelegationDocument(
                null, id(name), NOW.plus(Duration.ofDays(fromDay)), NOW.plus(Duration.ofDays(untilDay)), "Away");
    }

    private static DelegationDocument of(String from, String to, int fromDay, int untilDay) {
        DelegationDocument own = to(to, fromDay, untilDay);
        return new DelegationDocument(id(from), own.to(), own.starts(), own.ends(), own.reason());
    }

    private List<Delegation> inForce() {
        return bench.records.read(reading -> reading.delegationsInForce(bench.clock.instant()));
    }

    @Test
    void oneHandsOverOnesOwnDecisionsForATime() {
        Delegation made = bench.delegations.make(bench.by("sam"), to("sue", 1, 8));

        assertThat(made.from()).isEqualTo(id("sam"));
        assertThat(inForce()).isEmpty();
        bench.clock.advance(Duration.ofDays(1));
        assertThat(inForce()).containsExactly(made);
        bench.clock.advance(Duration.ofDays(7));
        assertThat(inForce()).isEmpty();
    }

    @Test
    void aLeadHandsOverForOthersAndNobodyElseDoes() {
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.delegations.make(bench.by("sue"), of("sam", "sue", 0, 1)));
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.delegations.make(bench.by("cat"), to("sue", 0, 1)));
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.delegations.make(bench.by("ada"), of("sam", "sue", 0, 1)));

        assertThat(bench.delegations
                        .make(bench.by("lea"), of("sam", "sue", 0, 1))
                        .from())
                .isEqualTo(id("sam"));
        assertThat(bench.entries(EntryType.DELEGATION_MADE)).singleElement().satisfies(entry -> {
            assertThat(entry.actor().id()).isEqualTo(id("lea"));
            assertThat(entry.body()).containsEntry("from", "p-sam").containsEntry("to", "p-sue");
        });
    }

    @Test
    void decisionsStayAmongStewards() {
        for (String other : List.of("cat", "ali", "ada")) {
            Refused.by(ErrorCode.INVALID, () -> bench.delegations.make(bench.by("sam"), to(other, 0, 1)));
        }
        bench.locks.lock(bench.by("ali"), id("sue"), "Odd");
        Refused.by(ErrorCode.INVALID, () -> bench.delegations.make(bench.by("sam"), to("sue", 0, 1)));
        Refused.by(ErrorCode.INVALID, () -> bench.delegations.make(bench.by("sam"), to("sam", 0, 1)));
        Refused.by(ErrorCode.NOT_FOUND, () -> bench.delegations.make(bench.by("sam"), to("nobody", 0, 1)));
    }

    @Test
    void itsTimeIsBounded() {
        Refused.by(ErrorCode.INVALID, () -> bench.delegations.make(bench.by("sam"), to("sue", 1, 1)));
        Refused.by(ErrorCode.INVALID, () -> bench.delegations.make(bench.by("sam"), to("sue", -2, -1)));
        Refused.by(ErrorCode.INVALID, () -> bench.delegations.make(bench.by("sam"), to("sue", 0, 91)));
        DelegationDocument forEver = new DelegationDocument(null, id("sue"), Instant.MIN, Instant.MAX, "Away");
        Refused.by(ErrorCode.INVALID, () -> bench.delegations.make(bench.by("sam"), forEver));
        assertThat(bench.delegations.make(bench.by("sam"), to("sue", 0, 90)).id())
                .isNotNull();
    }

    @Test
    void thereAreNoChains() {
        bench.delegations.make(bench.by("sam"), to("sue", 2, 4));

        Refused.by(ErrorCode.INVALID, () -> bench.delegations.make(bench.by("sue"), to("lou", 3, 5)));
        Refused.by(ErrorCode.INVALID, () -> bench.delegations.make(bench.by("lou"), to("sam", 3, 5)));
        Refused.by(ErrorCode.INVALID, () -> bench.delegations.make(bench.by("sam"), to("lou", 3, 5)));

        bench.delegations.make(bench.by("sue"), to("lou", 4, 6));
        bench.delegations.make(bench.by("lea"), to("sue", 2, 4));
        assertThat(bench.delegations.page(bench.by("lea"), 10, null).items()).hasSize(3);
    }

    @Test
    void eitherOfTheTwoOrALeadEndsIt() {
        for (String who : List.of("sam", "sue", "lea")) {
            Delegation made = bench.delegations.make(bench.by("sam"), to("sue", 0, 4));
            Refused.by(ErrorCode.FORBIDDEN, () -> bench.delegations.revoke(bench.by("ali"), made.id(), "Why not"));
            bench.delegations.revoke(bench.by(who), made.id(), "Back");
            assertThat(inForce()).isEmpty();
            Refused.by(ErrorCode.WRONG_STATE, () -> bench.delegations.revoke(bench.by("sam"), made.id(), "Back"));
        }
        assertThat(bench.entries(EntryType.DELEGATION_REVOKED)).hasSize(3);
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.delegations.page(bench.by("cat"), 10, null));
    }
}
