package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.access.RequestBench.ask;
import static org.gatehouse.service.access.RequestBench.emailAndPhone;
import static org.gatehouse.service.access.RequestBench.id;
import static org.gatehouse.service.access.RequestBench.there;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.contract.Documents.QuestionDocument;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Locations;
import org.gatehouse.model.Purpose;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestClockTest {
    private final RequestBench bench = new RequestBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private int tickAfter(Duration time) {
        return bench.requestClock.tick(bench.clock.advance(time));
    }

    private RecordedEntry last(AccessRequest request) {
        return bench.historyOf(request.id()).getLast();
    }

    @Test
    void remindsTwiceThenTellsTheLeadsOnceAndNeverApproves() {
        AccessRequest request = bench.submitted();

        assertThat(tickAfter(Duration.ofHours(4))).isZero();
        assertThat(tickAfter(Duration.ofHours(1))).isEqualTo(1);
        assertThat(bench.requestClock.tick(bench.clock.instant())).isZero();
        assertThat(tickAfter(Duration.ofHours(3))).isEqualTo(1);
        assertThat(tickAfter(Duration.ofHours(2))).isEqualTo(1);
        assertThat(last(request).type()).isEqualTo(EntryType.REQUEST_ESCALATED);
        assertThat(last(request).body()).containsEntry("to", List.of("p-lea"));
        assertThat(tickAfter(Duration.ofHours(1))).isZero();
        assertThat(bench.entryTypes(request.id()))
                .containsExactly(
                        EntryType.REQUEST_SUBMITTED,
                        EntryType.REQUEST_REMINDED,
                        EntryType.REQUEST_REMINDED,
                        EntryType.REQUEST_ESCALATED);

        assertThat(tickAfter(Duration.ofHours(71))).isEqualTo(1);
        assertThat(bench.now(request.id()).status()).isEqualTo(RequestStatus.EXPIRED);
        assertThat(bench.requestClock.tick(bench.clock.instant())).isZero();
    }

    @Test
    void whatAStoppedServiceMissedIsMadeUpForAtOnce() {
        AccessRequest request = bench.submitted();

        assertThat(tickAfter(Duration.ofHours(9))).isEqualTo(1);

        assertThat(bench.now(request.id()).reminders()).isEqualTo(2);
        assertThat(bench.entryTypes(request.id()))
                .containsExactly(EntryType.REQUEST_SUBMITTED, EntryType.REQUEST_REMINDED);
    }

    @Test
    void claimsRunOutAndRequestsTooWhenTheirTimeHasPassed() {
        Instant until = bench.clock.instant().plus(Duration.ofHours(1));
        AccessRequest request = bench.requests.submit(bench.caller("jonas"), until(until));
        bench.requests.claim(bench.caller("ana"), request.id());

        assertThat(tickAfter(Duration.ofMinutes(15))).isEqualTo(1);
        assertThat(bench.now(request.id()).claimedBy()).isNull();
        assertThat(last(request).type()).isEqualTo(EntryType.REQUEST_RELEASED);
        assertThat(tickAfter(Duration.ofMinutes(45))).isEqualTo(1);
        assertThat(bench.now(request.id()).status()).isEqualTo(RequestStatus.EXPIRED);
    }

    private static Ask until(Instant until) {
        return new Ask(
                List.of(emailAndPhone()),
                new Purpose(PurposeType.LEGAL, "Subpoena"),
                "Court order.",
                null,
                new Locations("US", "US"),
                Severity.HIGH,
                new RequestedAccess(null, Duration.ofHours(1), until, false),
                null,
                List.of(),
                null,
                null);
    }

    @Test
    void aReminderGoesToWhomItWaitsFor() {
        AccessRequest asked = bench.submitted();
        bench.requests.ask(bench.caller("ana"), asked.id(), new QuestionDocument(1, "Why?"));
        AccessRequest claimed = bench.requests.submit(bench.caller("jonas"), ask(emailAndPhone()));
        bench.clock.advance(Duration.ofMinutes(299));
        bench.requests.claim(bench.caller("bo"), claimed.id());

        assertThat(tickAfter(Duration.ofMinutes(1))).isEqualTo(2);

        assertThat(last(asked).body()).containsEntry("to", List.of("p-jonas"));
        assertThat(last(claimed).body()).containsEntry("to", List.of("p-bo"));
        assertThat(there(bench.now(claimed.id()).claimedBy()).by()).isEqualTo(id("bo"));
    }

    @Test
    void overdueRequestsThatNothingIsLeftToDoAboutDoNotStandInTheWay() {
        for (int i = 0; i < 120; i++) {
            bench.submitted();
        }
        bench.clock.advance(Duration.ofHours(10));
        for (int changed = 1; changed > 0; ) {
            changed = bench.requestClock.tick(bench.clock.instant());
        }
        AccessRequest late = bench.submitted();

        assertThat(tickAfter(Duration.ofHours(5))).isEqualTo(1);
        assertThat(last(late).type()).isEqualTo(EntryType.REQUEST_REMINDED);
    }
}
