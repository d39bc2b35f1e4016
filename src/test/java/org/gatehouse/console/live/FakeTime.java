package org.gatehouse.console.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// Time and the FX thread in the hand of a test: nothing moves until it is told to.
final class FakeTime {
    private final Queue<Runnable> fxTasks = new ArrayDeque<>();
    private final PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparingLong(Later::at));
    private long now;
    private int fxTasksSoFar;

    private record Later(long at, Runnable task) {}

    Executor fx() {
        return task -> {
            fxTasksSoFar++;
            fxTasks.add(task);
        };
    }

    Delay delay() {
        return (duration, task) -> later.add(new Later(now + duration.toNanos(), task));
    }

    LongSupplier nanoTime() {
        return () -> now;
    }

    /// Runs what waits for the FX thread.
    void runFx() {
        for (Runnable task = fxTasks.poll(); task != null; task = fxTasks.poll()) {
            task.run();
        }
    }

    /// Lets time pass, running what was put off until then.
    void advance(Duration duration) {
        now += duration.toNanos();
        while (!later.isEmpty() && later.peek().at() <= now) {
            later.poll().task().run();
        }
    }

    int fxTasksSoFar() {
        return fxTasksSoFar;
    }
}
