package org.gatehouse.service.store;

import java.sql.Connection;
import java.sql.SQLException;

/// A database in memory whose syncs a test watches and breaks.
final class FakeDatabase implements Database {
    private final Database real;
    private final Sync sync;

    interface Sync {
        void run() throws SQLException;
    }

    FakeDatabase(Database real, Sync sync) {
        this.real = real;
        this.sync = sync;
    }

    @Override
    public Connection connect() throws SQLException {
        return real.connect();
    }

    @Override
    public void sync() throws SQLException {
        sync.run();
    }

    @Override
    public void close() throws SQLException {
        real.close();
    }
}
