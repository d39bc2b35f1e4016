package org.gatehouse.service.records;

import java.util.function.Function;

/// The records store. Safe for any number of threads.
///
/// Writers take turns, so the ledger's indexes follow the order of commits; readers never wait for them.
public interface Records extends AutoCloseable {
    /// Reads a consistent snapshot.
    <T> T read(Function<Reading, T> work);

    /// Runs the work in one transaction. What it saved and appended is durable (fsynced) once this returns, and
    /// commit listeners have been told; if it throws, nothing is changed. The work may be run again from the start,
    /// so it must touch nothing else.
    ///
    /// @throws StaleWriteException when a compare-and-set found another version
    /// @throws RecordsUnavailableException when the store cannot make it durable; after a failed fsync the store
    ///         refuses all further writes
    <T> T write(Function<Writing, T> work);

    /// Adds a listener. Listeners are called in the order they were added, on the thread of a commit, after
    /// durability and before [#write] returns, in ledger order; they must be quick and must not write.
    void onCommit(CommitListener listener);

    @Override
    void close();
}
