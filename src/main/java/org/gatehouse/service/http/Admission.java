package org.gatehouse.service.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;

/// Counts calls under way: refuses those that are too many, and lets a stopping service wait for the rest.
final class Admission {
    private final int most;
    private final Semaphore places;
    private volatile boolean stopping;

    Admission(int most) {
        this.most = most;
        this.places = new Semaphore(most);
    }

    /// A call's place, given back when closed.
    final class Place implements AutoCloseable {
        @Override
        public void close() {
            places.release();
        }
    }

    /// @throws Refusal `STOPPING` or `OVERLOADED`
    Place enter() {
        if (stopping) {
            throw new Refusal(ErrorCode.STOPPING, "The service is stopping. Try again in a moment.");
        }
        if (!places.tryAcquire()) {
            throw new Refusal(
                    ErrorCode.OVERLOADED, most + " calls are under way, which is the most. Try again in a moment.");
        }
        return new Place();
    }

    boolean isStopping() {
        return stopping;
    }

    int underWay() {
        return most - places.availablePermits();
    }

    /// Refuses new calls from now on.
    void stop() {
        stopping = true;
    }

    /// Waits until the calls under way are answered.
    ///
    /// @return whether all were, within the time given
    boolean drain(Duration patience) {
        try {
            boolean empty = places.tryAcquire(most, patience.toMillis(), TimeUnit.MILLISECONDS);
            if (empty) {
                places.release(most);
            }
            return empty;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
