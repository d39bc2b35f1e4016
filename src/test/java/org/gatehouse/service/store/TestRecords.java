package org.gatehouse.service.store;

import java.lang.ref.Cleaner;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.gatehouse.service.records.CommitListener;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.Writing;

/// Records stores for tests: each empty, migrated and alone with its data, made in about a millisecond by emptying
/// one that another test has closed. Close it when done; one that is dropped is closed some time after.
public final class TestRecords implements Records {
    private static final Mapping MAPPING = Mapping.forH2();
    private static final ConcurrentLinkedQueue<TestDatabase> FREE = new ConcurrentLinkedQueue<>();
    private static final Cleaner CLEANER = Cleaner.create();

    private final HibernateRecords records;
    private final Cleaner.Cleanable release;

    private TestRecords(TestDatabase database) {
        records = over(database.unclosed());
        release = CLEANER.register(this, new Release(database));
    }

    /// A fresh, migrated, empty store in memory.
    public static Records inMemory() {
        TestDatabase free = FREE.poll();
        return new TestRecords(free == null ? TestDatabase.create() : free);
    }

    static HibernateRecords over(Database database) {
        return new HibernateRecords(MAPPING, database, TestDatabase.RANDOM, () -> {});
    }

    /// The store of a data folder, opened without the slow making of a mapping.
    static Records inFolder(Path dataFolder) {
        DataFolder folder = DataFolder.open(dataFolder, TestDatabase.RANDOM);
        try {
            Database database = H2Database.inFile(
                    folder.database().toString(), folder.secret(), StoreConfig.DEFAULT, TestDatabase.RANDOM);
            return new HibernateRecords(MAPPING, database, TestDatabase.RANDOM, folder::close);
        } catch (SQLException e) {
            folder.close();
            throw new IllegalStateException("the store in " + dataFolder + " cannot be opened", e);
        }
    }

    /// Holds nothing that leads back to the store, which would never be dropped then.
    private static final class Release implements Runnable {
        private final TestDatabase database;
        private final AtomicBoolean done = new AtomicBoolean();

        Release(TestDatabase database) {
            this.database = database;
        }

        @Override
        public void run() {
            if (done.compareAndSet(false, true)) {
                database.empty();
                FREE.add(database);
            }
        }
    }

    @Override
    public <T> T read(Function<Reading, T> work) {
        return records.read(work);
    }

    @Override
    public <T> T write(Function<Writing, T> work) {
        return records.write(work);
    }

    @Override
    public void onCommit(CommitListener listener) {
        records.onCommit(listener);
    }

    @Override
    public void close() {
        records.close();
        release.clean();
    }
}
