package org.gatehouse.service.records;

/// Told of every commit. What it throws is logged and stops neither the commit nor other listeners.
@FunctionalInterface
public interface CommitListener {
    void committed(Commit commit);
}
