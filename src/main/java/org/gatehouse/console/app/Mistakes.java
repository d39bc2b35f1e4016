package org.gatehouse.console.app;

import java.util.function.Consumer;

/// What becomes of a mistake of the program itself: it is logged in full, and a person is told without the trace.
final class Mistakes implements Thread.UncaughtExceptionHandler {
    private static final System.Logger LOG = System.getLogger(Mistakes.class.getName());

    private final Consumer<Throwable> tell;

    /// @param tell called on the thread that the mistake happened on
    Mistakes(Consumer<Throwable> tell) {
        this.tell = tell;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable mistake) {
        LOG.log(System.Logger.Level.ERROR, "A mistake of the program on " + thread.getName(), mistake);
        tell.accept(mistake);
    }
}
