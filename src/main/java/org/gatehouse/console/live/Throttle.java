package org.gatehouse.console.live;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// Turns any number of triggers into at most one run an interval on the FX thread.
///
/// The first trigger after a rest runs at once; those that follow within the interval share one run at its end.
/// While the FX thread has not come round to a run, nothing more is queued on it. A trigger is never lost: at
/// least one run begins after it. Triggers may come from any thread.
public final class Throttle {
    public static final Duration DEFAULT_INTERVAL = Duration.ofMillis(50);

    private final Runnable work;
    private final Duration interval;
    private final Executor fx;
    private final Delay delay;
    private final LongSupplier nanoTime;

    private boolean pending;
    private boolean ranBefore;
    private long lastRun;

    /// @param work what to do, on the FX thread
    /// @param interval least time between two runs
    /// @param fx runs tasks on the FX thread, `Platform::runLater` in earnest
    /// @param nanoTime a monotonic clock in nanoseconds, `System::nanoTime` in earnest
    public Throttle(Runnable work, Duration interval, Executor fx, Delay delay, LongSupplier nanoTime) {
        this.work = work;
        this.interval = interval;
        this.fx = fx;
        this.delay = delay;
        this.nanoTime = nanoTime;
    }

    /// Asks for a run.
    public void trigger() {
        long wait;
        synchronized (this) {
            if (pending) {
                return;
            }
            pending = true;
            wait = ranBefore ? interval.toNanos() - (nanoTime.getAsLong() - lastRun) : 0;
        }
        if (wait <= 0) {
            fx.execute(this::run);
        } else {
            delay.after(Duration.ofNanos(wait), () -> fx.execute(this::run));
        }
    }

    private void run() {
        synchronized (this) {
            pending = false;
            ranBefore = true;
            lastRun = nanoTime.getAsLong();
        }
        work.run();
    }
}
