package org.gatehouse.service.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.service.records.Commit;
import org.gatehouse.service.records.CommitListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs ticks: once at start, which catches up on what a stopped service missed, then at a steady pace, and at once
/// when a commit brings something whose time has come. Ticks never overlap; one that fails is logged and stops
/// neither the others nor its own next run.
public final class Timekeeper implements CommitListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);

    /// A tick that keeps finding work gives way to the others after this many runs.
    private static final int ROUNDS = 1_000;

    private final List<Tick> ticks;
    private final InstantSource clock;
    private final ScheduledExecutorService executor;
    private final Duration every;
    private @Nullable ScheduledFuture<?> running;
    private volatile boolean closed;

    /// @param executor whose it is also closes it
    /// @param every the pace
    public Timekeeper(
            List<? extends Tick> ticks, InstantSource clock, ScheduledExecutorService executor, Duration every) {
        this.ticks = List.copyOf(ticks);
        this.clock = clock;
        this.executor = executor;
        this.every = every;
    }

    /// Begins. Calling it again does nothing.
    public synchronized void start() {
        if (running == null && !closed) {
            running = executor.scheduleWithFixedDelay(this::runDue, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// Does now all that is due.
    public synchronized void runDue() {
        for (Tick tick : ticks) {
            runDue(tick);
        }
    }

    private void runDue(Tick tick) {
        try {
            for (int round = 0; round < ROUNDS && !closed; round++) {
                if (tick.run(clock.instant()) == 0) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            LOG.error("{} failed; it runs again in {}", tick.getClass().getSimpleName(), every, e);
        }
    }

    /// An emergency grant, or one whose start has passed, does not wait for the next tick.
    @Override
    public void committed(Commit commit) {
        Instant now = clock.instant();
        if (!closed && commit.grants().stream().anyMatch(grant -> isDue(grant, now))) {
            executor.execute(this::runDue);
        }
    }

    private static boolean isDue(Grant grant, Instant now) {
        return grant.status() == GrantStatus.SCHEDULED && grant.startsAt() != null && !now.isBefore(grant.startsAt());
    }

    /// Stops; a tick under way finishes its record and no more. Idempotent.
    @Override
    public void close() {
        closed = true;
        stop();
    }

    private synchronized void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }
}
