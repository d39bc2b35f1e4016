package org.gatehouse.service.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Runs the service as a program of its own.
public final class ServiceMain {
    public static final int DONE = 0;
    public static final int CANNOT_START = 3;

    private static final int NOT_IN_TIME = 1;
    private static final Duration LONGEST_STOP = Duration.ofMillis(9_500);

    private ServiceMain() {}

    /// Starts the service, says so in one line on `out`, and serves until SIGTERM or SIGINT, which end the process
    /// with exit code 0. Returns only when it could not start, with the reason in one line on `err`.
    ///
    /// @param environment for `GATEHOUSE_*`
    /// @return the exit code for the process
    public static int run(ServiceOptions options, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        try {
            Service service = Service.start(ServiceConfig.load(options, environment));
            endWithProcess(service);
            out.println("Gatehouse service ready: " + service.url());
            out.flush();
            service.awaitEnd();
            return DONE;
        } catch (CannotStartException e) {
            err.println(e.reason());
            e.details().lines().forEach(err::println);
            err.flush();
            return CANNOT_START;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DONE;
        }
    }

    /// A JVM that is told to end by a signal would end with 128 and the signal's number, however clean the end was.
    private static void endWithProcess(Service service) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            Thread.ofPlatform().daemon().name("stop-watch").start(ServiceMain::endAnyway);
            service.close();
            Runtime.getRuntime().halt(DONE);
        }));
    }

    private static void endAnyway() {
        try {
            new CountDownLatch(1).await(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(NOT_IN_TIME);
    }
}
