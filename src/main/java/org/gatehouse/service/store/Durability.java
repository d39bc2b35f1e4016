package org.gatehouse.service.store;

import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.gatehouse.service.records.Commit;
import org.gatehouse.service.records.RecordsUnavailableException;
import org.jspecify.annotations.Nullable;

/// Makes commits durable and then announces them, in order. Commits that come while one sync is under way share the
/// next: the first writer to get its turn syncs and announces for all who wait.
///
/// After a failed sync nothing is known of what is on disk, and asking again would prove nothing (the system may
/// have dropped the pages it could not write): every later write is refused.
final class Durability {
    private final Database database;
    private final Consumer<Commit> announce;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Queue<Numbered> waiting = new ConcurrentLinkedQueue<>();
    private volatile long committed;
    private volatile long durable;
    private volatile @Nullable String broken;

    private record Numbered(long number, Commit commit) {}

    Durability(Database database, Consumer<Commit> announce) {
        this.database = database;
        this.announce = announce;
    }

    /// Takes note of what the database has just committed. Called by one writer at a time, in order of commits.
    void committed(Commit commit) {
        long number = committed + 1;
        waiting.add(new Numbered(number, commit));
        committed = number;
    }

    /// Returns once everything committed before the call is durable and announced.
    ///
    /// @throws RecordsUnavailableException when it cannot be made so
    void await() {
        long mine = committed;
        turn.lock();
        try {
            if (durable >= mine) {
                return;
            }
            requireSound();
            long reached = committed;
            sync();
            announceUpTo(reached);
            durable = reached;
        } finally {
            turn.unlock();
        }
    }

    private void sync() {
        try {
            database.sync();
        } catch (SQLException e) {
            fail("a commit could not be made durable");
            throw new RecordsUnavailableException(refusal(), e);
        }
    }

    private void announceUpTo(long number) {
        for (Numbered next = waiting.peek(); next != null && next.number() <= number; next = waiting.peek()) {
            waiting.remove();
            announce.accept(next.commit());
        }
    }

    /// Refuses all writes from now on.
    void fail(String why) {
        broken = why;
    }

    /// @throws RecordsUnavailableException once a write has failed
    void requireSound() {
        if (broken != null) {
            throw new RecordsUnavailableException(refusal(), null);
        }
    }

    private String refusal() {
        return "The records store accepts no more changes: " + broken + ". Check the disk, then restart the service.";
    }

    /// Whether the current thread is announcing a commit.
    boolean announcing() {
        return turn.isHeldByCurrentThread();
    }
}
