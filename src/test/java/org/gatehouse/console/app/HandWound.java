package org.gatehouse.console.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import org.gatehouse.console.screen.Threads;

/// Time and threads in the hand of a test: nothing moves until it is told to.
final class HandWound {
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparingLong(Later::at));
    private long now;

    private record Later(long at, Runnable task) {}

    Threads threads() {
        return new Threads(
                fx::add, Runnable::run, (wait, task) -> later.add(new Later(now + wait.toNanos(), task)), () -> now);
    }

    /// Runs what waits for the FX thread.
    void runFx() {
        for (Runnable task = fx.poll(); task != null; task = fx.poll()) {
            task.run();
        }
    }

    /// Lets time pass, and then runs what waits for the FX thread.
    void pass(Duration duration) {
        now += duration.toNanos();
        while (!later.isEmpty() && later.peek().at() <= now) {
            later.poll().task().run();
        }
        runFx();
    }
}
