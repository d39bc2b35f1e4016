package org.gatehouse.service.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.flywaydb.core.api.FlywayException;
import org.gatehouse.service.records.Commit;
import org.gatehouse.service.records.CommitListener;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.RecordsUnavailableException;
import org.gatehouse.service.records.Writing;
import org.hibernate.StatelessSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The records store over Hibernate. What a write returns has been committed, and synced to disk, together with
/// every commit before it. One process at a time may have a data folder open.
public final class HibernateRecords implements Records {
    private static final Logger LOG = LoggerFactory.getLogger(HibernateRecords.class);

    private final Mapping mapping;
    private final Database database;
    private final SecureRandom random;
    private final Runnable afterClose;
    private final Durability durability;
    private final List<CommitListener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile boolean closed;

    /// @param afterClose releases what the store was opened with
    HibernateRecords(Mapping mapping, Database database, SecureRandom random, Runnable afterClose) {
        this.mapping = mapping;
        this.database = database;
        this.random = random;
        this.afterClose = afterClose;
        durability = new Durability(database, this::announce);
    }

    /// Opens the records in the folder `records` of the data folder; makes both when they are not there.
    ///
    /// @param random for salts and passwords
    /// @throws RecordsUnavailableException with one line that says what to do
    public static HibernateRecords open(Path dataFolder, StoreConfig config, SecureRandom random) {
        DataFolder folder = DataFolder.open(dataFolder, random);
        try {
            Database database = H2Database.inFile(folder.database().toString(), folder.secret(), config, random);
            return over(database, random, folder::close);
        } catch (SQLException | FlywayException e) {
            folder.close();
            throw new RecordsUnavailableException(
                    "The records in " + folder.database().getParent() + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /// An empty store that is gone once closed.
    public static HibernateRecords inMemory(String name) {
        SecureRandom random = new SecureRandom();
        try {
            String secret = H2Database.password(random);
            return over(H2Database.inMemory(name, secret, StoreConfig.DEFAULT, random), random, () -> {});
        } catch (SQLException e) {
            throw new RecordsUnavailableException("No records can be kept in memory: " + e.getMessage(), e);
        }
    }

    private static HibernateRecords over(Database database, SecureRandom random, Runnable release) {
        Mapping mapping = Mapping.forH2();
        return new HibernateRecords(mapping, database, random, () -> {
            mapping.close();
            release.run();
        });
    }

    @Override
    public <T> T read(Function<Reading, T> work) {
        return inSession((connection, session) -> work.apply(new StoredReading(session)));
    }

    @Override
    public <T> T write(Function<Writing, T> work) {
        if (turn.isHeldByCurrentThread() || durability.announcing()) {
            throw new IllegalStateException("a write within a write, or within a commit listener");
        }
        T result = commit(work);
        durability.await();
        return result;
    }

    private <T> T commit(Function<Writing, T> work) {
        turn.lock();
        try {
            durability.requireSound();
            return inSession((connection, session) -> {
                StoredWriting writing = new StoredWriting(session, random);
                T result = work.apply(writing);
                Optional<Commit> commit = writing.finish();
                commit(connection);
                commit.ifPresent(durability::committed);
                return result;
            });
        } finally {
            turn.unlock();
        }
    }

    private void commit(Connection connection) throws SQLException {
        boolean done = false;
        try {
            connection.commit();
            done = true;
        } finally {
            if (!done) {
                durability.fail("a commit failed");
            }
        }
    }

    private interface Work<T> {
        T in(Connection connection, StatelessSession session) throws SQLException;
    }

    private <T> T inSession(Work<T> work) {
        if (closed) {
            throw new RecordsUnavailableException("The records store is closed.", null);
        }
        try (Connection connection = database.connect();
                StatelessSession session = mapping.open(connection)) {
            return work.in(connection, session);
        } catch (SQLException e) {
            throw new RecordsUnavailableException("The records store cannot be reached: " + e.getMessage(), e);
        }
    }

    @Override
    public void onCommit(CommitListener listener) {
        listeners.add(listener);
    }

    private void announce(Commit commit) {
        for (CommitListener listener : listeners) {
            try {
                listener.committed(commit);
            } catch (RuntimeException e) {
                LOG.error("A commit listener failed; the commit stands.", e);
            }
        }
    }

    /// Waits for the write that is under way.
    @Override
    public void close() {
        turn.lock();
        try {
            if (!closed) {
                closed = true;
                database.close();
                afterClose.run();
            }
        } catch (SQLException e) {
            LOG.error("The records could not be closed in good order.", e);
        } finally {
            turn.unlock();
        }
    }
}
