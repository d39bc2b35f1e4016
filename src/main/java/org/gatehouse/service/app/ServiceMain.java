package org.gatehouse.service.app;

import java.io.PrintWriter;
import java.util.Map;

/// Runs the service as a program of its own.
public final class ServiceMain {
    public static final int DONE = 0;
    public static final int CANNOT_START = 3;

    private ServiceMain() {}

    /// Starts the service, says so in one line on `out`, and serves until SIGTERM or SIGINT, which end the process
    /// with exit code 0. Returns only when it could not start, with the reason in one line on `err`.
    ///
    /// @param environment for `GATEHOUSE_*`
    /// @return the exit code for the process
    public static int run(ServiceOptions options, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        try (Service service = Service.start(ServiceConfig.load(options, environment))) {
            out.println("Gatehouse service ready: " + service.url());
            return DONE;
        } catch (CannotStartException e) {
            err.println(e.reason());
            return CANNOT_START;
        }
    }
}
