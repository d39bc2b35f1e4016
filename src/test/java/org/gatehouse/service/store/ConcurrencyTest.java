package org.gatehouse.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.records.Sequence;
import org.junit.jupiter.api.Test;

class ConcurrencyTest extends StoreTest {
    private static final int WRITERS = 8;
    private static final int EACH = 25;

    @Test
    void readersSeeWholeCommitsAndTheLedgerHasNoGaps() {
        List<Long> told = Collections.synchronizedList(new ArrayList<>());
        records.onCommit(commit -> commit.entries().forEach(entry -> told.add(entry.index())));
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> readers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                readers.add(CompletableFuture.runAsync(() -> readUntil(done), threads));
            }
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(CompletableFuture.runAsync(this::submitMany, threads));
            }
            writers.forEach(CompletableFuture::join);
            done.set(true);
            readers.forEach(CompletableFuture::join);
        }

        List<Long> all = LongStream.range(0, WRITERS * EACH).boxed().toList();
        assertThat(told).isEqualTo(all);
        assertThat(read(reading -> reading.ledger(0, 1_000)).stream().map(RecordedEntry::index))
                .isEqualTo(all);
    }

    private void submitMany() {
        for (int i = 0; i < EACH; i++) {
            write(writing -> {
                AccessRequest request = Samples.request(writing.next(Sequence.REQUEST));
                writing.save(request);
                writing.append(
                        Samples.entry(
                                EntryType.REQUEST_SUBMITTED,
                                "request",
                                request.id().value()),
                        Samples.NOW);
            });
        }
    }

    private void readUntil(AtomicBoolean done) {
        while (!done.get()) {
            records.<Boolean>read(ConcurrencyTest::checkWhole);
        }
    }

    private static boolean checkWhole(Reading reading) {
        int requests = reading.countRequests(RequestFilter.ALL);
        assertThat(reading.ledgerSize()).isEqualTo(requests);
        List<AccessRequest> latest =
                reading.requests(RequestFilter.ALL, PageSpec.first(1)).items();
        assertThat(latest).hasSize(Math.min(1, requests));
        return true;
    }
}
