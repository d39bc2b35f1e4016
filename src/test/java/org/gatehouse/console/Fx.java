package org.gatehouse.console;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.gatehouse.console.theme.Fonts;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;

/// Runs parts of tests on the FX thread, with the toolkit started and the bundled fonts loaded.
public final class Fx {
    private static final long PATIENCE_SECONDS = 60;

    private Fx() {}

    /// Something to do that may fail.
    @FunctionalInterface
    public interface Task {
        void run() throws Exception;
    }

    /// Runs a task and waits; what it throws is thrown on.
    public static void run(Task task) {
        call(() -> {
            task.run();
            return true;
        });
    }

    /// Runs a task and gives its answer; what it throws is thrown on.
    public static <T> T call(Callable<T> task) {
        try {
            FxToolkit.registerPrimaryStage();
            FutureTask<T> future = new FutureTask<>(() -> {
                Fonts.load();
                return task.call();
            });
            Platform.runLater(future);
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("The FX thread did not answer", e);
        }
    }

    private static RuntimeException unwrapped(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
