package org.gatehouse.console.screen;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.gatehouse.console.live.Delay;
import org.gatehouse.console.live.Throttle;

/// Where work runs. Tests put executors here that run one task at a time, and a delay that they release.
///
/// @param fx runs tasks on the FX thread
/// @param background for work that is neither drawing nor a call of the service; few threads
/// @param delay runs something later, on a thread of its own
/// @param nanoTime monotonic, in nanoseconds
public record Threads(Executor fx, Executor background, Delay delay, LongSupplier nanoTime) {
    /// A throttle that does the work on the FX thread at most every [Throttle#DEFAULT_INTERVAL].
    public Throttle throttled(Runnable work) {
        return new Throttle(work, Throttle.DEFAULT_INTERVAL, fx, delay, nanoTime);
    }
}
