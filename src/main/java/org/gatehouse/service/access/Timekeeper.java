package org.gatehouse.service.access;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.gatehouse.service.records.Commit;
import org.gatehouse.service.records.CommitListener;

/// Runs ticks.
public final class Timekeeper implements CommitListener, AutoCloseable {
    public Timekeeper(List<Tick> ticks, InstantSource clock, ScheduledExecutorService executor) {}

    public void start() {
        Pending.body();
    }

    public void runDue() {
        Pending.body();
    }

    @Override
    public void committed(Commit commit) {
        Pending.body();
    }

    @Override
    public void close() {
        Pending.body();
    }
}
