package org.gatehouse.service.store.activity;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.duckdb.DuckDBConnection;
import org.gatehouse.service.events.ActivityStoreException;
import org.gatehouse.service.events.Delivery;
import org.gatehouse.service.events.Receipt;
import org.gatehouse.service.events.StoreBusyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes. What waits together is committed together: whoever comes alone is durable at once,
/// and under load one sync makes thousands of events durable.
final class EventWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventWriter.class);
    private static final int BATCH = 5_000;

    private final DuckDBConnection connection;
    private final BatchCommit batches;
    private final int mostWaiting;
    private final LinkedBlockingQueue<Work> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Thread thread =
            Thread.ofPlatform().name("activity-writer").daemon().unstarted(this::run);
    private volatile boolean stopping;
    private volatile boolean broken;

    EventWriter(DuckDBConnection connection, BatchCommit batches, int mostWaiting) {
        this.connection = connection;
        this.batches = batches;
        this.mostWaiting = mostWaiting;
    }

    void start() {
        thread.start();
    }

    private sealed interface Work {
        CompletableFuture<?> done();

        record Append(Delivery delivery, CompletableFuture<Receipt> done) implements Work {}

        /// Something else that changes the store, in a transaction of its own.
        record Change<T>(DuckFile.Work<T> change, CompletableFuture<T> done) implements Work {
            void run(DuckDBConnection connection) throws SQLException {
                DuckFile.begin(connection);
                T result = change.on(connection);
                connection.commit();
                done.complete(result);
            }
        }
    }

    CompletableFuture<Receipt> append(Delivery delivery) {
        int size = delivery.items().size() + delivery.rejected().size();
        if (waiting.addAndGet(size) > mostWaiting && size < waiting.get()) {
            waiting.addAndGet(-size);
            throw new StoreBusyException("More events arrive than can be made durable; try again in a moment.");
        }
        return put(new Work.Append(delivery, new CompletableFuture<>())).done();
    }

    <T> CompletableFuture<T> change(DuckFile.Work<T> change) {
        return put(new Work.Change<>(change, new CompletableFuture<>())).done();
    }

    private <W extends Work> W put(W work) {
        if (stopping || broken) {
            throw new ActivityStoreException(
                    "The activity store takes nothing any more; the service's log says why.", null);
        }
        queue.add(work);
        return work;
    }

    /// Ends once all that was taken is durable.
    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping || !queue.isEmpty()) {
            try {
                Work first = stopping ? queue.poll() : queue.take();
                if (first instanceof Work.Change<?> change) {
                    alone(change);
                } else if (first instanceof Work.Append append) {
                    together(append);
                }
            } catch (InterruptedException e) {
                // Closing: what was taken is still made durable; the loop ends by its condition.
                LOG.debug("The activity store is closing");
            }
        }
    }

    private void alone(Work.Change<?> change) {
        try {
            change.run(connection);
        } catch (SQLException | RuntimeException e) {
            fail(List.of(change), e);
        }
    }

    private void together(Work.Append first) {
        List<Work.Append> batch = new ArrayList<>(List.of(first));
        int size = first.delivery().items().size();
        while (size < BATCH && queue.peek() instanceof Work.Append) {
            Work.Append next = (Work.Append) queue.remove();
            batch.add(next);
            size += next.delivery().items().size();
        }
        try {
            List<Receipt> receipts = batches.commit(
                    connection, batch.stream().map(Work.Append::delivery).toList());
            release(batch);
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).done().complete(receipts.get(i));
            }
        } catch (SQLException | RuntimeException e) {
            release(batch);
            fail(batch, e);
        }
    }

    /// Before anybody is answered, so that who comes at once after an answer finds the room that it made.
    private void release(List<Work.Append> batch) {
        for (Work.Append append : batch) {
            waiting.addAndGet(-append.delivery().items().size()
                    - append.delivery().rejected().size());
        }
    }

    /// Nothing of it was stored. A store that cannot even take back what it began is never written to again.
    private void fail(List<? extends Work> works, Exception cause) {
        LOG.error("The activity store could not write {} deliveries", works.size(), cause);
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.error("The activity store is broken and takes nothing any more", e);
            broken = true;
        }
        ActivityStoreException failure =
                new ActivityStoreException("The activity store could not write; nothing was stored.", cause);
        works.forEach(work -> work.done().completeExceptionally(failure));
    }
}
