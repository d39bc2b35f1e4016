package org.gatehouse.service.app;

import java.util.function.Function;
import org.gatehouse.service.records.CommitListener;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.Writing;

/// A store that outlives the services over it, so that one can be started again.
record KeptOpen(Records records) implements Records {
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
        // by the test, at its end
    }
}
