package org.gatehouse.console.live;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Runs something once, later. The seam that lets tests own time.
@FunctionalInterface
public interface Delay {
    /// Runs the task after the duration has passed, on a thread of the implementation's choice. Returns at once.
    void after(Duration duration, Runnable task);

    /// A delay kept by an executor. A task given after the executor was shut down is refused with its
    /// [java.util.concurrent.RejectedExecutionException].
    static Delay on(ScheduledExecutorService executor) {
        return (duration, task) -> {
            // The future is of no use: what is scheduled here is never cancelled, only outdated.
            var _ = executor.schedule(task, duration.toNanos(), TimeUnit.NANOSECONDS);
        };
    }
}
