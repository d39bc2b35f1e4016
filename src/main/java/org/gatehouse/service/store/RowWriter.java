package org.gatehouse.service.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.service.records.StaleWriteException;
import org.hibernate.StaleStateException;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Writes rows, by compare-and-set where they have a version. Confined to one thread.
final class RowWriter {
    private final StatelessSession session;
    private @Nullable StaleWriteException refused;
    private boolean wrote;

    RowWriter(StatelessSession session) {
        this.session = session;
    }

    /// Version 1 is inserted, version n replaces version n - 1.
    ///
    /// @throws StaleWriteException when another version is there
    void save(VersionedRow row, String what) {
        if (row.version == 1) {
            insert(row, what);
            return;
        }
        row.version = row.version - 1;
        try {
            session.update(row);
            wrote = true;
        } catch (StaleStateException e) {
            throw refuse(what, e);
        }
    }

    /// @throws StaleWriteException when its key is taken
    void insert(Object row, String what) {
        try {
            session.insert(row);
            wrote = true;
        } catch (ConstraintViolationException e) {
            throw refuse(what, e);
        }
    }

    void upsert(Object row) {
        session.upsert(row);
        wrote = true;
    }

    void update(Object row) {
        session.update(row);
        wrote = true;
    }

    void delete(Query query) {
        query.delete(session);
        wrote = true;
    }

    /// Makes a set of child rows what it should be, touching only what differs.
    ///
    /// @param make the row of a value
    void replace(Set<String> now, Set<String> wanted, java.util.function.Function<String, Object> make) {
        Set<String> gone = new HashSet<>(now);
        gone.removeAll(wanted);
        Set<String> come = new HashSet<>(wanted);
        come.removeAll(now);
        List<Object> old = gone.stream().map(make).toList();
        old.forEach(session::delete);
        come.stream().map(make).forEach(session::insert);
        wrote |= !gone.isEmpty() || !come.isEmpty();
    }

    /// Whether anything was written.
    boolean wrote() {
        return wrote;
    }

    /// A refused row dooms the transaction, even where the work went on in spite of it.
    void requireNoneRefused() {
        if (refused != null) {
            throw refused;
        }
    }

    private StaleWriteException refuse(String what, RuntimeException cause) {
        StaleWriteException stale = new StaleWriteException(what);
        stale.initCause(cause);
        refused = stale;
        return stale;
    }
}
