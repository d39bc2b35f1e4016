package org.gatehouse.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// An executor that runs nothing until a test says so, one task at a time, on the test's own thread, in order of
/// due time and then of submission. Confined to the test's thread.
///
/// Due times are read off the clock it is given: `runNext()` after `clock.advance(…)` runs what has fallen due, and
/// [#advance] does both for everything on the way.
public final class FakeExecutor extends AbstractExecutorService implements ScheduledExecutorService {
    private final FakeClock clock;
    private final List<FakeTask<?>> waiting = new ArrayList<>();
    private long submitted;
    private boolean shutdown;

    public FakeExecutor(FakeClock clock) {
        this.clock = clock;
    }

    /// Runs the first task that is due. False when none is.
    public boolean runNext() {
        Optional<FakeTask<?>> next = next().filter(task -> !task.due.isAfter(clock.instant()));
        next.ifPresent(task -> {
            waiting.remove(task);
            task.run();
            if (task.again(clock.instant())) {
                waiting.add(task);
            }
        });
        return next.isPresent();
    }

    /// Runs what is due now, and what that submits, until nothing is.
    ///
    /// @throws AssertionError when it does not come to rest within 10,000 tasks
    public void runDue() {
        for (int ran = 0; runNext(); ran++) {
            if (ran == 10_000) {
                throw new AssertionError("10,000 tasks ran and more are due: something submits itself without end");
            }
        }
    }

    /// Moves the clock on, stopping at every due time on the way to run what falls due.
    public void advance(Duration by) {
        Instant until = clock.instant().plus(by);
        runDue();
        for (Optional<FakeTask<?>> next = next();
                next.isPresent() && !next.get().due.isAfter(until);
                next = next()) {
            clock.set(next.get().due);
            runDue();
        }
        clock.set(until);
    }

    /// How many tasks wait, due or not.
    public int waiting() {
        return waiting.size();
    }

    private Optional<FakeTask<?>> next() {
        waiting.removeIf(FakeTask::isCancelled);
        return waiting.stream()
                .min(Comparator.<FakeTask<?>, Instant>comparing(task -> task.due)
                        .thenComparingLong(task -> task.number));
    }

    private <T extends FakeTask<?>> T add(T task) {
        enqueue(task);
        return task;
    }

    private void enqueue(FakeTask<?> task) {
        if (shutdown) {
            throw new RejectedExecutionException("the executor was shut down");
        }
        waiting.add(task);
    }

    private Instant in(long delay, TimeUnit unit) {
        return clock.instant().plus(Duration.of(delay, unit.toChronoUnit()));
    }

    @Override
    public void execute(Runnable command) {
        enqueue(FakeTask.once(clock, submitted++, clock.instant(), () -> {
            command.run();
            return "done";
        }));
    }

    @Override
    public FakeTask<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return add(FakeTask.once(clock, submitted++, in(delay, unit), () -> {
            command.run();
            return "done";
        }));
    }

    @Override
    public <V> FakeTask<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return add(FakeTask.once(clock, submitted++, in(delay, unit), callable));
    }

    @Override
    public FakeTask<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        return scheduleWithFixedDelay(command, initialDelay, period, unit);
    }

    /// The clock stands still while a task runs, so a fixed delay and a fixed rate are the same.
    @Override
    public FakeTask<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        Duration every = Duration.of(delay, unit.toChronoUnit());
        return add(FakeTask.repeated(clock, submitted++, in(initialDelay, unit), every, command));
    }

    @Override
    public void shutdown() {
        shutdown = true;
        waiting.removeIf(FakeTask::isPeriodic);
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown = true;
        List<Runnable> left = List.copyOf(waiting);
        waiting.clear();
        return left;
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return shutdown && waiting.isEmpty();
    }

    /// Runs what is due instead of waiting for it.
    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        runDue();
        return isTerminated();
    }
}
