package org.gatehouse.console.live;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Lets only the newest of several overlapping questions be answered.
///
/// `load().whenCompleteAsync(latest.only(this::show, this::fail), fx)`: an answer that arrives after a later
/// question was asked is dropped. Whoever works on an answer may ask a ticket from any thread whether it is
/// still wanted.
public final class Latest {
    private final AtomicLong newest = new AtomicLong();

    /// Begins a question and outdates all earlier ones.
    public Ticket begin() {
        return new Ticket(this, newest.incrementAndGet());
    }

    /// Outdates every question asked so far, as when the screen closes.
    public void cancel() {
        newest.incrementAndGet();
    }

    /// Begins a question and gives the handler of its outcome, which does nothing once the question is outdated.
    ///
    /// @param show takes the answer
    /// @param fail takes what went wrong
    public <T> BiConsumer<T, Throwable> only(Consumer<? super T> show, Consumer<? super Throwable> fail) {
        Ticket ticket = begin();
        return (answer, problem) -> {
            if (!ticket.isCurrent()) {
                return;
            }
            if (problem != null) {
                fail.accept(problem);
            } else {
                show.accept(answer);
            }
        };
    }

    /// One question.
    public static final class Ticket {
        private final Latest owner;
        private final long number;

        private Ticket(Latest owner, long number) {
            this.owner = owner;
            this.number = number;
        }

        /// Whether no later question was asked since.
        public boolean isCurrent() {
            return owner.newest.get() == number;
        }
    }
}
