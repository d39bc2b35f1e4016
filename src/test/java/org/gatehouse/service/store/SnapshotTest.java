package org.gatehouse.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.RequestFilter;
import org.junit.jupiter.api.Test;

class SnapshotTest extends StoreTest {
    private final AccessRequest first = Samples.request(1);

    @Test
    void aReadSeesOneMomentWhateverIsWrittenMeanwhile() {
        write(writing -> writing.save(first));
        List<Integer> seen = read(reading -> {
            int requests = reading.countRequests(RequestFilter.ALL);
            elsewhere(() -> write(writing -> {
                writing.save(Samples.request(2));
                writing.save(first.edit().status(RequestStatus.MORE_INFO).build());
                writing.append(Samples.entry(EntryType.REQUEST_SUBMITTED, "request", "REQ-2"), Samples.NOW);
            }));
            // Tables that were not read before the write are of the same moment too.
            assertThat(reading.request(first.id())).contains(first);
            return List.of(requests, reading.countRequests(RequestFilter.ALL), (int) reading.ledgerSize());
        });

        assertThat(seen).containsExactly(1, 1, 0);
        assertValue(reading -> reading.ledgerSize()).isEqualTo(1L);
    }

    @Test
    void aReadDoesNotWaitForAWriteUnderWay() {
        write(writing -> {
            writing.save(first);
            elsewhere(() -> assertOne(reading -> reading.request(first.id())).isEmpty());
        });
        assertOne(reading -> reading.request(first.id())).contains(first);
    }

    @Test
    void aWriteSeesWhatItHasSaved() {
        write(writing -> {
            writing.save(first);
            writing.append(Samples.entry(EntryType.REQUEST_SUBMITTED, "request", "REQ-1"), Samples.NOW);
            assertThat(writing.requests(RequestFilter.ALL, PageSpec.first(1)).items())
                    .containsExactly(first);
            assertThat(writing.ledgerSize()).isEqualTo(1);
            assertThat(writing.ledgerOf("request", "REQ-1", 1)).hasSize(1);
        });
    }

    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }
}
