package org.gatehouse.service.store;

import java.sql.Connection;
import java.sql.SQLException;

/// An open database with the store's tables. Safe for any number of threads.
interface Database extends AutoCloseable {
    /// A connection without rights beyond the tables, out of auto-commit, whose transactions see one snapshot.
    /// Closing it rolls back what was not committed.
    Connection connect() throws SQLException;

    /// Returns once all that was committed before the call is on disk. After a failure nothing is known of what is.
    void sync() throws SQLException;

    @Override
    void close() throws SQLException;
}
