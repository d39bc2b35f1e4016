package org.gatehouse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.Sequence;
import org.gatehouse.service.records.Writing;
import org.gatehouse.service.store.Samples;

/// Durable decisions: the request in its next version, the decision and its ledger entry with a reason, synced.
final class StoreBenchWrites {
    private static final int RUNS = 1_000;

    private StoreBenchWrites() {}

    static void run(Records records) {
        AtomicInteger index = new AtomicInteger();
        StoreBench.row("durable decision, one writer", "20", Timings.of(RUNS, () -> decide(records, index)));
        for (int writers : new int[] {4, 16}) {
            concurrently(records, index, writers);
        }
    }

    private static void concurrently(Records records, AtomicInteger index, int writers) {
        Timings all = new Timings();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < writers; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                Timings own = Timings.of(RUNS / writers, () -> decide(records, index));
                synchronized (all) {
                    all.add(own);
                }
            }));
        }
        for (Thread thread : threads) {
            join(thread);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        StoreBench.row("durable decision, " + writers + " writers", "", all);
        System.out.printf("%-46s %,10.0f%n", "  decisions a second", 4.0 / 3 * RUNS / seconds);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void decide(Records records, AtomicInteger index) {
        records.<Boolean>write(writing -> decide(writing, index.getAndIncrement()));
    }

    private static boolean decide(Writing writing, int index) {
        AccessRequest request = writing.request(StoreBenchSeed.id(index)).orElseThrow();
        PersonId by = new PersonId("p-steward-" + index % 60);
        writing.save(Samples.approval(writing.next(Sequence.DECISION), request, by));
        writing.save(request.edit().reminders(1).build());
        writing.append(
                Samples.entry(EntryType.REQUEST_DECIDED, "request", request.id().value())
                        .with("slot", "steward")
                        .withText("reason", "The ticket names the rows and the columns that are needed."),
                Samples.NOW);
        return true;
    }
}
