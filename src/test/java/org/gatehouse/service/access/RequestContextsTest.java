package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.access.RequestBench.there;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.contract.RequestContext;
import org.gatehouse.contract.RequestContext.SameData;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestContextsTest {
    private final RequestBench bench = new RequestBench();
    private final Instant ends = bench.clock.instant().plus(Duration.ofHours(8));

    @AfterEach
    void close() {
        bench.close();
    }

    private RequestContext context(AccessRequest request) {
        return bench.records.read(reading -> new RequestContexts().of(reading, request, bench.clock.instant()));
    }

    private void move(AccessRequest request, GrantStatus... through) {
        for (GrantStatus status : through) {
            bench.records.write(writing -> {
                Grant grant = writing.grant(there(request.grant())).orElseThrow();
                writing.save(grant.edit()
                        .status(status)
                        .activatedAt(bench.clock.instant())
                        .endsAt(ends)
                        .build());
                EntrySubject subject = new EntrySubject("grant", grant.id().value(), 1);
                return writing.append(
                        EntryDraft.of(EntryType.GRANT_ACTIVATED, EntryActor.SERVICE, subject), bench.clock.instant());
            });
        }
    }

    @Test
    void onlyActiveGrantsReachTheSameData() {
        bench.policy.now().outcome = Verdict.Outcome.AUTO_APPROVE;
        AccessRequest first = bench.submitted();
        AccessRequest second = bench.submitted();
        assertThat(context(first).sameData()).isEqualTo(new SameData(0, 0, null));

        for (AccessRequest request : List.of(first, second)) {
            move(request, GrantStatus.ACTIVATING, GrantStatus.ACTIVE);
        }
        assertThat(context(first).sameData()).isEqualTo(new SameData(2, 1, ends));
    }

    @Test
    void aGrantThatEndedWithoutUseCountsAsUnused() {
        bench.policy.now().outcome = Verdict.Outcome.AUTO_APPROVE;
        AccessRequest request = bench.submitted();
        assertThat(context(request).requester().unused()).isZero();

        move(request, GrantStatus.EXPIRED);

        assertThat(context(request).requester().unused()).isEqualTo(1);
        assertThat(context(request).requester().approved()).isEqualTo(1);
    }

    @Test
    void theRecordLooksBackNinetyDays() {
        AccessRequest request = bench.submitted();
        bench.clock.advance(Duration.ofDays(15));
        assertThat(context(request).requester().perWeek()).endsWith(1, 0, 0);
        bench.clock.advance(Duration.ofDays(76));

        assertThat(context(request).requester().requests()).isZero();
    }
}
