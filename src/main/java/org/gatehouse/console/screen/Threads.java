package org.gatehouse.console.screen;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
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
    /// Takes what becomes of a call on the FX thread. What goes wrong while it is taken reaches the thread's
    /// handler of mistakes; `whenCompleteAsync` would keep it in a future that nobody looks at.
    ///
    /// @param take given the answer and null, or null and what went wrong
    public <T> void deliver(CompletableFuture<T> call, BiConsumer<? super T, ? super Throwable> take) {
        var _ = call.whenComplete((answer, failure) -> fx.execute(() -> take.accept(answer, failure)));
    }

    /// A throttle that does the work on the FX thread at most every [Throttle#DEFAULT_INTERVAL].
    public Throttle throttled(Runnable work) {
        return new Throttle(work, Throttle.DEFAULT_INTERVAL, fx, delay, nanoTime);
    }
}
