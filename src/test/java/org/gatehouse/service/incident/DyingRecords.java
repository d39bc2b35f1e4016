package org.gatehouse.service.incident;

import java.util.function.Function;
import org.gatehouse.service.records.CommitListener;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.Writing;

/// Records of a service that is killed before one of its writes.
final class DyingRecords implements Records {
    private final Records records;
    private int left;

    /// @param writes how many it lives for
    DyingRecords(Records records, int writes) {
        this.records = records;
        this.left = writes;
    }

    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    @Override
    public <T> T read(Function<Reading, T> work) {
        return records.read(work);
    }

    @Override
    public <T> T write(Function<Writing, T> work) {
        if (left-- == 0) {
            throw new Killed();
        }
        return records.write(work);
    }

    @Override
    public void onCommit(CommitListener listener) {
        records.onCommit(listener);
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("whose they are also closes them");
    }
}
