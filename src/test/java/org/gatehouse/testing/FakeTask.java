package org.gatehouse.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A task of a [FakeExecutor].
public final class FakeTask<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {
    final long number;
    Instant due;

    private final FakeClock clock;
    private final @Nullable Duration every;

    private FakeTask(FakeClock clock, long number, Instant due, @Nullable Duration every, Callable<V> work) {
        super(work);
        this.clock = clock;
        this.number = number;
        this.due = due;
        this.every = every;
    }

    static <V> FakeTask<V> once(FakeClock clock, long number, Instant due, Callable<V> work) {
        return new FakeTask<>(clock, number, due, null, work);
    }

    static FakeTask<Object> repeated(FakeClock clock, long number, Instant due, Duration every, Runnable work) {
        return new FakeTask<>(clock, number, due, every, () -> {
            work.run();
            return "done";
        });
    }

    @Override
    public void run() {
        if (every == null) {
            super.run();
        } else {
            runAndReset();
        }
    }

    /// Sets a repeated task's next due time; as in the JDK, one that threw is not repeated.
    boolean again(Instant now) {
        if (every == null || isDone()) {
            return false;
        }
        due = now.plus(every);
        return true;
    }

    @Override
    public boolean isPeriodic() {
        return every != null;
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(Duration.between(clock.instant(), due));
    }

    @Override
    public int compareTo(Delayed other) {
        return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
}
