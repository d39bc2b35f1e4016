package org.gatehouse.service.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.identity.IdentityBench.id;

import java.util.List;
import org.gatehouse.contract.Documents.DutyDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Person;
import org.gatehouse.service.access.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocksTest {
    private final IdentityBench bench = IdentityBench.full();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void analystsAndLeadsLockAndTheOthersDoNot() {
        for (String other : List.of("sam", "ada", "cat")) {
            Refused.by(ErrorCode.FORBIDDEN, () -> bench.locks.lock(bench.by(other), id("sue"), "Odd"));
        }
        Person locked = bench.locks.lock(bench.by("ali"), id("sue"), "Odd reads");

        assertThat(locked.locked()).isEqualTo(new Person.Lock(id("ali"), bench.clock.instant(), "Odd reads"));
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.locks.lock(bench.by("lea"), id("sue"), "Odd"));
        Refused.by(ErrorCode.INVALID, () -> bench.locks.lock(bench.by("lea"), id("sam"), " "));
        Refused.by(ErrorCode.NOT_FOUND, () -> bench.locks.lock(bench.by("lea"), id("nobody"), "Odd"));
    }

    @Test
    void unlockingTakesAnother() {
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.locks.unlock(bench.by("lea"), id("sue"), "Fine"));
        bench.locks.lock(bench.by("ali"), id("sue"), "Odd");
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.locks.unlock(bench.by("ali"), id("sue"), "Fine"));

        assertThat(bench.locks.unlock(bench.by("lea"), id("sue"), "Fine").locked())
                .isNull();
        assertThat(bench.entries(EntryType.PERSON_UNLOCKED)).singleElement().satisfies(entry -> {
            assertThat(entry.actor().id()).isEqualTo(id("lea"));
            assertThat(entry.texts()).containsEntry("reason", "Fine");
        });
    }

    /// By the register of this moment, not of when they were authenticated.
    @Test
    void whoIsLockedCanDoNothingFromThenOn() {
        Caller lea = bench.by("lea");
        String token = bench.credentials.issueFirst(id("lea"));
        bench.locks.lock(bench.by("leo"), id("lea"), "Odd");

        assertThat(bench.credentials.authenticate(token)).isEmpty();
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.locks.unlock(lea, id("lea"), "It is me"));
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.locks.lock(lea, id("leo"), "Revenge"));
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.roster.propose(lea, id("sam"), IdentityBench.holding()));
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.people.setDuty(lea, id("lea"), new DutyDocument(true, null)));

        bench.locks.unlock(bench.by("lou"), id("lea"), "Explained");
        assertThat(bench.credentials.authenticate(token)).isPresent();
    }
}
