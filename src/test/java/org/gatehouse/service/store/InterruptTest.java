package org.gatehouse.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.records.Sequence;
import org.gatehouse.service.records.Writing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A thread that is interrupted in the middle of its work, as by the end of a stream, never takes the store from
/// the others: Java closes the channel of a file under whoever is interrupted while using it.
class InterruptTest {
    private static final int ROUNDS = 3;

    @TempDir
    private Path folder;

    @Test
    void theStoreOutlivesInterruptedThreads() throws InterruptedException, ExecutionException {
        try (Records records = TestRecords.inFolder(folder)) {
            for (int i = 0; i < ROUNDS; i++) {
                interrupted(() -> records.write(writing -> {
                    Thread.currentThread().interrupt();
                    return submit(writing);
                }));
                interrupted(() -> records.read(reading -> {
                    Thread.currentThread().interrupt();
                    return reading.countRequests(RequestFilter.ALL);
                }));
                records.write(InterruptTest::submit);
            }
            assertThat(records.<Integer>read(reading -> reading.countRequests(RequestFilter.ALL)))
                    .isEqualTo(2 * ROUNDS);
        }
        try (Records records = TestRecords.inFolder(folder)) {
            assertThat(records.<Long>read(Reading::ledgerSize)).isEqualTo(2 * ROUNDS);
        }
    }

    private static void interrupted(Runnable work) throws InterruptedException, ExecutionException {
        FutureTask<Void> task = new FutureTask<>(work, null);
        Thread.ofPlatform().start(task).join();
        task.get();
    }

    private static long submit(Writing writing) {
        AccessRequest request = Samples.request(writing.next(Sequence.REQUEST));
        writing.save(request);
        return writing.append(
                        Samples.entry(
                                EntryType.REQUEST_SUBMITTED,
                                "request",
                                request.id().value()),
                        Samples.NOW)
                .index();
    }
}
