package org.gatehouse.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.service.records.RecordsUnavailableException;
import org.gatehouse.service.records.RequestFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DurabilityTest {
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger syncs = new AtomicInteger();
    private final CountDownLatch firstSync = new CountDownLatch(1);
    private FakeDatabase.Sync onSync = () -> {};
    private final TestDatabase database = TestDatabase.create();
    private final HibernateRecords records = TestRecords.over(new FakeDatabase(database.unclosed(), () -> {
        syncs.incrementAndGet();
        onSync.run();
        events.add("synced");
    }));

    @AfterEach
    void close() {
        records.close();
        database.close();
    }

    private void submit(int number) {
        StoreTest.write(records, writing -> {
            writing.save(Samples.request(number));
            writing.append(Samples.entry(EntryType.REQUEST_SUBMITTED, "request", "REQ-" + number), Samples.NOW);
        });
    }

    @Test
    void listenersHearOfACommitOnceItIsDurableAndBeforeTheWriteReturns() {
        records.onCommit(commit ->
                events.add("first told of " + commit.requests().getFirst().id()));
        records.onCommit(commit ->
                events.add("second told of " + commit.entries().getFirst().index()));

        submit(1);
        events.add("returned");

        assertThat(events).containsExactly("synced", "first told of REQ-1", "second told of 0", "returned");
    }

    @Test
    void eachRecordIsToldOfInItsLastState() {
        var person = Samples.person("p-anna", java.util.Set.of());
        records.onCommit(commit -> events.add(commit.people().toString()));
        StoreTest.write(records, writing -> {
            writing.save(person);
            writing.save(person.withDuty(false));
        });

        assertThat(events).contains(List.of(person.withDuty(false)).toString());
    }

    @Test
    void aListenerThatThrowsStopsNobody() {
        records.onCommit(commit -> {
            throw new IllegalStateException("a broken listener");
        });
        records.onCommit(commit -> events.add("told"));

        submit(1);
        assertThat(events).containsExactly("synced", "told");
        submit(2);
    }

    @Test
    void aListenerMayNotWrite() {
        records.onCommit(commit -> {
            try {
                submit(2);
            } catch (IllegalStateException e) {
                events.add("refused");
            }
        });
        submit(1);

        assertThat(events).containsExactly("synced", "refused");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aWriteWithinAWriteIsRefused() {
        assertThatThrownBy(() -> StoreTest.write(records, writing -> submit(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count()).isZero();
    }

    @Test
    void whatWritesNothingIsNotSyncedNorAnnounced() {
        records.onCommit(commit -> events.add("told"));
        assertThat(records.<Long>write(writing -> writing.ledgerSize())).isZero();

        assertThat(events).isEmpty();
    }

    @Test
    void afterAFailedSyncNothingIsWrittenAndNoSyncIsTriedAgain() {
        records.onCommit(commit -> events.add("told"));
        onSync = () -> {
            throw new SQLException("the disk is gone");
        };

        assertThatThrownBy(() -> submit(1)).isInstanceOf(RecordsUnavailableException.class);
        onSync = () -> {};
        assertThatThrownBy(() -> submit(2))
                .isInstanceOf(RecordsUnavailableException.class)
                .hasMessageContaining("restart the service");
        assertThatThrownBy(() -> records.<Long>write(writing -> writing.ledgerSize()))
                .isInstanceOf(RecordsUnavailableException.class);
        assertThat(syncs).hasValue(1);
        assertThat(events).isEmpty();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void commitsThatComeDuringASyncShareTheNext() throws Exception {
        List<RecordedEntry> told = new ArrayList<>();
        records.onCommit(commit -> told.addAll(commit.entries()));
        CountDownLatch allCommitted = new CountDownLatch(1);
        onSync = () -> {
            firstSync.countDown();
            await(allCommitted);
        };
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> first = CompletableFuture.runAsync(() -> submit(1), writers);
            firstSync.await();
            List<CompletableFuture<Void>> others = new ArrayList<>();
            for (int i = 2; i <= 10; i++) {
                int number = i;
                others.add(CompletableFuture.runAsync(() -> submit(number), writers));
            }
            while (count() < 10) {
                assertThat(Thread.interrupted()).as("timed out").isFalse();
            }
            allCommitted.countDown();
            first.join();
            others.forEach(CompletableFuture::join);
        }

        assertThat(syncs).hasValue(2);
        assertThat(told).extracting(RecordedEntry::index).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private int count() {
        return records.<Integer>read(reading -> reading.countRequests(RequestFilter.ALL));
    }
}
