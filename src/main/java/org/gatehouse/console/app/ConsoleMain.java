package org.gatehouse.console.app;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Starts the console in a window.
public final class ConsoleMain {
    private static final int DONE = 0;
    private static final int CANNOT_START = 3;
    private static final int REHEARSAL_SECONDS = 300;

    private ConsoleMain() {}

    /// Shows the window and returns once it is closed.
    ///
    /// @return the exit code for the process: 0 once the window was closed, 3 if it cannot be shown, with the
    ///         reason in one line on stderr
    public static int run(ConsoleOptions options) {
        return run(options, folders(), _ -> {}, new CompletableFuture<>());
    }

    /// Goes through the console once, in a window that needs no display, and returns: what the JVM learns from it is
    /// what later starts are quick by. Takes some twenty seconds, five minutes at most.
    ///
    /// @param folder where its preferences and its demo team go; should be empty
    /// @return the exit code for the process: 0 once it was gone through, 3 if it was not
    public static int rehearse(Path folder) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("demo"));
        CompletableFuture<Integer> end =
                new CompletableFuture<Integer>().completeOnTimeout(CANNOT_START, REHEARSAL_SECONDS, TimeUnit.SECONDS);
        return run(ConsoleOptions.NONE, folders, Rehearsal::of, end);
    }

    /// @param shown given the console once its window is there
    /// @param end completed with the exit code
    private static int run(
            ConsoleOptions options, Folders folders, Consumer<Console> shown, CompletableFuture<Integer> end) {
        // What is on disk is read while the toolkit starts, which takes longer.
        FutureTask<ConsoleProgram> program = new FutureTask<>(() -> new ConsoleProgram(options, folders));
        Thread.ofPlatform().name("preparation").start(program);
        try {
            Platform.startup(() -> {
                Thread.currentThread().setUncaughtExceptionHandler(new Mistakes(mistake -> cannotStart(mistake, end)));
                shown.accept(prepared(program).open(() -> end.complete(DONE)));
            });
        } catch (UnsupportedOperationException e) {
            cannotStart(e, end);
        }
        // A signal ends the process without the window being closed; what is embedded is ended in order all the same.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> prepared(program).close(), "end"));
        return end.join();
    }

    private static void cannotStart(Throwable why, CompletableFuture<Integer> end) {
        System.err.println("The console cannot open its window: " + why.getMessage());
        end.complete(CANNOT_START);
    }

    private static ConsoleProgram prepared(FutureTask<ConsoleProgram> program) {
        try {
            return program.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The console could not be prepared", e);
        }
    }

    private static Folders folders() {
        return Folders.of(System.getenv(), Path.of(System.getProperty("user.home")), System.getProperty("os.name"));
    }
}
