package org.gatehouse.service.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.identity.IdentityBench.id;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.Person;
import org.gatehouse.service.access.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CredentialsTest {
    private final IdentityBench bench = IdentityBench.full();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aTokenIsItsBearersAndNobodyElses() {
        String token = bench.credentials.issue(bench.by("ada"), id("sam"), null);
        String another = bench.credentials.issue(bench.by("ada"), id("sam"), null);

        assertThat(token).matches("gh_[A-Za-z0-9_-]{43}").isNotEqualTo(another);
        assertThat(bench.credentials.authenticate(token).map(Person::id)).contains(id("sam"));
        assertThat(bench.credentials.authenticate(another).map(Person::id)).contains(id("sam"));
        String end = token.endsWith("A") ? "B" : "A";
        for (String wrong :
                List.of("", "gh_", token + "A", token.substring(0, 45) + end, token.toUpperCase(Locale.ROOT), "x")) {
            assertThat(bench.credentials.authenticate(wrong)).as(wrong).isEmpty();
        }
    }

    /// The ledger is read by many: it must not tell what opens a door.
    @Test
    void theTokenIsKeptNowhere() {
        String token = bench.credentials.issue(bench.by("ada"), id("sam"), null);

        RecordedEntry entry = bench.entries(EntryType.CREDENTIAL_ISSUED).getLast();

        assertThat(entry.toString()).doesNotContain(token.substring(3, 20));
        assertThat(String.valueOf(entry.body().get("token"))).hasSize(16);
        assertThat(bench.records.<Boolean>read(reading -> reading.token(token).isEmpty()))
                .isTrue();
    }

    @Test
    void aTokenExpiresAtItsInstant() {
        String token = bench.credentials.issue(bench.by("ada"), id("sam"), Duration.ofHours(1));

        bench.clock.advance(Duration.ofHours(1).minusNanos(1));
        assertThat(bench.credentials.authenticate(token)).isPresent();
        bench.clock.advance(Duration.ofNanos(1));
        assertThat(bench.credentials.authenticate(token)).isEmpty();
    }

    @Test
    void howLongATokenIsValidIsBounded() {
        for (Duration wrong : List.of(
                Duration.ZERO,
                Duration.ofSeconds(-1),
                Duration.ofDays(3_651),
                Duration.ofSeconds(Long.MAX_VALUE),
                Duration.ofSeconds(Long.MIN_VALUE))) {
            Refused.by(ErrorCode.INVALID, () -> bench.credentials.issue(bench.by("ada"), id("sam"), wrong));
        }
        assertThat(bench.credentials.issue(bench.by("ada"), id("sam"), Duration.ofDays(3_650)))
                .isNotBlank();
    }

    @Test
    void administratorsIssueAndEverybodyRevokesTheirOwn() {
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.credentials.issue(bench.by("lea"), id("sam"), null));
        Refused.by(ErrorCode.NOT_FOUND, () -> bench.credentials.issue(bench.by("ada"), id("nobody"), null));
        String first = bench.credentials.issueFirst(id("sam"));
        String second = bench.credentials.issueFirst(id("sam"));
        String other = bench.credentials.issueFirst(id("sue"));
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.credentials.revoke(bench.by("sue"), id("sam"), "Mine now"));

        bench.credentials.revoke(bench.by("sam"), id("sam"), "Left it on a train");

        assertThat(bench.credentials.authenticate(first)).isEmpty();
        assertThat(bench.credentials.authenticate(second)).isEmpty();
        assertThat(bench.credentials.authenticate(other)).isPresent();
        bench.credentials.revoke(bench.by("ada"), id("sue"), "Clearing up");
        assertThat(bench.credentials.authenticate(other)).isEmpty();
    }

    /// Somebody who tries a million tokens does not fill the ledger.
    @Test
    void failedSignInsAreOnRecordAtABoundedRateAndCounted() {
        for (int i = 0; i < 200; i++) {
            bench.credentials.recordFailure("unknown token", "192.0.2.1");
        }
        assertThat(bench.entries(EntryType.SIGN_IN_FAILED)).hasSize(SignInFailures.MOST_A_MINUTE);

        bench.clock.advance(Duration.ofMinutes(1));
        bench.credentials.recordFailure("unknown token", "192.0.2.1");

        assertThat(bench.entries(EntryType.SIGN_IN_FAILED).getLast().body()).containsEntry("left_out_before", 140);
    }
}
