package org.gatehouse.service.incident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.PagingView;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.service.records.Commit;
import org.gatehouse.service.records.CommitListener;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells people on call what cannot wait, in the order of the ledger: each page at least once, also after a
/// restart, tried again with growing pauses until it is taken. Pages wait in the ledger itself; all that is
/// kept beside it is how far it has been told. Safe for any number of threads.
public final class Pager implements CommitListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pager.class);
    private static final int BATCH = 200;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Records records;
    private final InstantSource clock;
    private final Path progress;
    private final Courier courier;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition committed = lock.newCondition();
    private final Thread thread = Thread.ofVirtual().name("pager").unstarted(this::run);
    private long told;
    private boolean more;
    private boolean closed;
    private long delivered;
    private @Nullable Instant lastDelivered;
    private @Nullable Instant failingSince;
    private int attempts;
    private @Nullable String failure;

    /// Takes pages to whoever is on call.
    public interface Courier {
        /// Whom it takes them to, for people.
        String to();

        /// @param id the same each time it is tried
        /// @throws IOException when it was not taken, saying why
        void deliver(long id, byte[] page) throws IOException, InterruptedException;
    }

    /// @param progress the file that says how far it has been told; without it, it begins with what happens
    /// from now on
    public Pager(Records records, InstantSource clock, Path progress, Courier courier) {
        this.records = records;
        this.clock = clock;
        this.progress = progress;
        this.courier = courier;
        Optional<Long> before = read(progress);
        this.told = before.orElseGet(() -> records.read(Reading::ledgerSize) - 1);
        if (before.isEmpty()) {
            // What is not taken before a restart must not be forgotten by it.
            keep();
        }
    }

    private static Optional<Long> read(Path progress) {
        try {
            return Files.exists(progress)
                    ? Optional.of(Long.valueOf(Files.readString(progress).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(progress + " cannot be read", e);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(progress + " does not hold a number; remove it to begin anew", e);
        }
    }

    public void start() {
        thread.start();
    }

    @Override
    public void committed(Commit commit) {
        lock.lock();
        try {
            more = true;
            committed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (true) {
                Duration pause = tried();
                lock.lock();
                try {
                    if (closed) {
                        return;
                    }
                    if (failingSince != null) {
                        committed.awaitNanos(pause.toNanos());
                    } else {
                        while (!more && !closed) {
                            committed.await();
                        }
                    }
                    more = false;
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException e) {
            // The service is stopping; what waits is told after the next start.
            Thread.currentThread().interrupt();
        }
    }

    private Duration tried() throws InterruptedException {
        try {
            return step();
        } catch (RuntimeException e) {
            LOG.error("Paging failed here, not at {}", courier.to(), e);
            notTaken(new IOException("the service could not make a page", e));
            return pause();
        }
    }

    /// Tells all that waits, up to the first page that is not taken.
    ///
    /// @return how long to wait before the next try; zero when nothing waits
    Duration step() throws InterruptedException {
        while (true) {
            List<RecordedEntry> next = records.read(reading -> reading.ledger(told + 1, BATCH));
            if (next.isEmpty()) {
                return Duration.ZERO;
            }
            for (RecordedEntry entry : next) {
                Optional<Page> page = records.read(reading -> Page.of(reading, entry));
                if (page.isPresent() && !isTaken(entry.index(), page.get())) {
                    return pause();
                }
                told = entry.index();
                if (page.isPresent()) {
                    keep();
                }
            }
            keep();
        }
    }

    private boolean isTaken(long id, Page page) throws InterruptedException {
        try {
            courier.deliver(id, Json.STRICT.writeValueAsBytes(page));
            taken();
            return true;
        } catch (IOException e) {
            notTaken(e);
            return false;
        }
    }

    private void taken() {
        lock.lock();
        try {
            delivered++;
            lastDelivered = clock.instant();
            failingSince = null;
            failure = null;
            attempts = 0;
        } finally {
            lock.unlock();
        }
    }

    private void notTaken(IOException why) {
        lock.lock();
        try {
            attempts++;
            failure = String.valueOf(why.getMessage());
            if (failingSince == null) {
                failingSince = clock.instant();
                LOG.warn("{} takes no pages: {}. It is tried again", courier.to(), failure);
            }
        } finally {
            lock.unlock();
        }
    }

    private Duration pause() {
        Duration pause = SHORTEST.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private void keep() {
        try {
            Path fresh = progress.resolveSibling(progress.getFileName() + ".new");
            Files.write(fresh, Long.toString(told).getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, progress, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(progress + " cannot be written", e);
        }
    }

    public PagingView view() {
        lock.lock();
        try {
            return new PagingView(courier.to(), delivered, lastDelivered, failingSince, attempts, failure);
        } finally {
            lock.unlock();
        }
    }

    /// Stops. Idempotent.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            committed.signalAll();
        } finally {
            lock.unlock();
        }
        thread.interrupt();
    }
}
